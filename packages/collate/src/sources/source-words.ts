import { foldPhrase } from '@variorum/text'
import { stemmer } from 'stemmer'

const SMALL = new Set(
  `the a an of for in at from with by to on and his her its their our mr mrs ms dr one two three four five six several
   some other who`.split(/\s+/),
)

/** Words of one meaning in sources, by the stem that stands for them. */
const SAME: ReadonlyMap<string, string> = new Map(
  ['lawyer barrister attorney counsel solicitor advocate', 'company firm business', 'aide adviser advisor'].flatMap(
    row => {
      const [first = '', ...others] = row.split(' ').map(word => stemmer(word))
      return others.map(other => [other, first] as const)
    },
  ),
)

/** The telling words of a phrase that names a source, folded and stemmed. */
export const stemsOf = (phrase: string): string[] =>
  foldPhrase(phrase)
    .split(' ')
    .filter(word => word !== '' && !SMALL.has(word))
    .map(word => {
      const stem = stemmer(word)
      return SAME.get(stem) ?? stem
    })

/** Nouns for people and papers that stand for nobody in particular where nothing more is said. */
const UNNAMED =
  /^(?:offici|author|polic|sourc|expert|analyst|wit|resid|neighbou?r|local|investig|rescuer|firefight|detect|inspector|prosecutor|engin|scientist|research|economist|diplomat|report|media|data|figur|document|record|lawyer|doctor|medic|survivor|observ|insid|aid|critic|worker|staff|haulier|driver|campaign|activist|minist|leader|organi[sz]|relat|famili|parent|supporter|trader|farmer|fan|lawmak|mp|offic|people|man|woman|person|somebodi|someon|union)/

/** Sources that may be anybody. */
const ANYBODY = /^(?:sourc|offici|author|polic|report|somebodi|someon|data|insid)/

/** Bodies of many who do the same: "hauliers" against their federation. */
const UNIONS = /^(?:federat|union|associ|guild|leagu|chamber|syndic)/

/** Nouns that stand for a body named elsewhere in the report. */
const STANDING_IN = /^(?:compani|group|club|bank|agenc|oper|airlin|organi[sz]|chariti|gang|carrier|maker|retail|insur)/

/** Words of bodies that no company or club is. */
const PUBLIC =
  /^(?:ministri|polic|director|depart|court|council|offic|govern|author|servic|prosecut|hospit|univers|parliament|armi)/

/** Bodies and papers that say something, by the stem of their noun, beyond those above. */
const SPEAKS =
  /^(?:parti|committe|commiss|panel|board|bureau|author|regul|watchdog|institut|school|church|clinic|centr|center|deleg|embassi|mission|command|campaign|team|white-hous|administr|forc|navi|paper|newspap|magazin|outlet|broadcast|network|station|websit|ombudsman|bishop|statement|letter|note|memo|email|e-mail|messag|post|tweet|studi|survei|poll|review|inquiri|analysi|audit|estim|statist|project|file|indict|complaint|lawsuit|affidavit|warrant|rule|order|notic|log|imag|footag|video|transcript|book|articl|editori|advertis|ad)/

/** Who speaks for a body by virtue of a title: "police" against "Chief Inspector Orlo". */
const BODIES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:polic|investig|detect|offic)/,
    /^(?:inspector|detect|sergeant|superintend|constabl|sheriff|commission|policeman)/,
  ],
  [/^(?:prosecutor|prosecut|investig)/, /^(?:prosecutor|lawyer)/],
  [/^(?:armi|militari|troop|command)/, /^(?:gener|colonel|major|captain|lieuten|brigadi|admir|command|marshal)/],
  [
    /^(?:govern|state|minist|cabinet)/,
    /^(?:minist|ministri|premier|presid|chancellor|secretari|spokes|depart|agenc|director|envoy)/,
  ],
  [/^(?:firefight|rescuer|brigad|emerg|crew)/, /^(?:chief|command|offic|brigad|servic)/],
  [/^(?:club|team)/, /^(?:coach|director|chairman|captain|manag)/],
  [/^(?:compani|oper|airlin|bank)/, /^(?:director|chief|execut|ceo|spokes|chairman|governor)/],
]

const some = (words: ReadonlySet<string>, pattern: RegExp): boolean => {
  for (const word of words) if (pattern.test(word)) return true
  return false
}

/** Whether the stem of a noun names people or papers and nobody in particular. */
export const isUnnamed = (head: string): boolean => UNNAMED.test(head)

/** Whether a source of that noun may be anybody: "sources", "officials". */
export const isAnybody = (head: string): boolean => ANYBODY.test(head)

/** Whether the words are those of an association. */
export const hasUnion = (words: ReadonlySet<string>): boolean => some(words, UNIONS)

/** Whether "the company", by its stem, may be what the words name. */
export const mayStandIn = (head: string, words: ReadonlySet<string>): boolean =>
  STANDING_IN.test(head) && !some(words, PUBLIC)

/** Whether one of the words is a title of those who speak for a body. */
export const hasTitleOf = (head: string, words: ReadonlySet<string>): boolean =>
  BODIES.some(([body, title]) => body.test(head) && some(words, title))

/** Whether a noun is that of a government, which includes its ministries. */
export const isGovernment = (head: string): boolean => /^(?:govern|state|cabinet)$/.test(head)

/** Whether the words are those of somebody who speaks for a body. */
export const isSpokesperson = (words: ReadonlySet<string>): boolean => some(words, /^(?:spokes|commun)/)

/** Whether the stem of a noun names people, a body or a paper that may be a source. */
export const maySpeak = (head: string): boolean =>
  UNNAMED.test(head) || STANDING_IN.test(head) || PUBLIC.test(head) || UNIONS.test(head) || SPEAKS.test(head)
