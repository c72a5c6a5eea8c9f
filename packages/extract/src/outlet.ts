import { readsAlso } from './residue.ts'
import { stampOf } from './stamp.ts'
import { countWords, endsSentence, isShouted, type Line } from './text-line.ts'

/** Words that papers and stations are called by, and no news agency. */
const PAPERS =
  'newspaper|times|post|herald|observer|echo|courier|gazette|tribune|review|daily|weekly|today|journal|chronicle|mail|star|globe|guardian|independent|standard|argus|examiner|mercury|sentinel|ledger|mirror|express|radio|television|tv'

/** Words that outlets of any kind are called by. */
const OTHERS =
  'news|voice|press|telegraph|register|record|bulletin|messenger|monitor|dispatch|advertiser|reporter|correio|diario|diário|jornal|zeitung|nachrichten|tagblatt|kurier|gazeta|novosti|le monde|il giornale|online|agency|wire|broadcaster|broadcasting|service|lantern'

const PAPER_WORD = new RegExp(`\\b(?:${PAPERS})\\b`, 'i')
const PRESS_WORD = new RegExp(`\\b(?:${PAPERS}|${OTHERS})\\b`, 'i')

/** Whether a name is that of a paper or a station, and of no agency. */
export const isPaperName = (name: string): boolean => PAPER_WORD.test(name)

/** Whether a name holds a word that outlets are called by. */
export const hasPressWord = (name: string): boolean => PRESS_WORD.test(name)

/** Where a name is looked for again: the body, and the lines below it. `strict` wants a word that outlets are called by. */
type Evidence = { readonly body: string; readonly below: ReadonlySet<string>; readonly strict?: boolean }

/**
 * The outlet that a line near the top names: `MAVRA VOICE`, `BANCADA SUL | English edition`, `octet lane // security`.
 * Menus name sections there as well, so something must speak for it: its place, capitals, a motto beside it, a word that
 * outlets are called by, or its name again below.
 */
export const siteName = (lines: readonly Line[], { body, below, strict = false }: Evidence): string | null => {
  for (const [index, line] of lines.entries()) {
    const parts = line.text.split(/ (?:[|—–·•:]|\/\/|-) /)
    const name = (parts[0] ?? '').replace(TRIMMINGS, '').trim()
    const words = countWords(name)
    if (words === 0 || words > 5 || name.length > 50 || endsSentence(name) || /[,;:{}>»/\d]/.test(name)) continue
    if (stampOf(line.text) !== null || readsAlso(line.text) !== null || NEVER.test(name)) continue
    const press = PRESS_WORD.test(name) && !SECTION.test(name)
    if (press && (!strict || words >= 2)) return spell(name)
    if (strict) continue
    const first = index === 0
    const motto = first && parts.length === 2 && words <= 4
    const shouted = first && isShouted(name) && name.replace(/\P{L}/gu, '').length > 4 && words >= 2
    const slashes = first && / \/\/ /.test(line.text)
    const again = words <= 4 && hasWords(body, name, below)
    if (motto || shouted || slashes || (first && again)) return spell(name)
  }
  return null
}

/** What stands behind an outlet's name and is none of it: the edition's language, the wavelength, the desk. */
const TRIMMINGS =
  / \((?:en|english(?: edition)?|int|int'l|international)\)$|(?<=\p{L}) \d{2,3}[.,]\d(?: fm)?$|, (?:the )?news ?(?:desk|room)$/iu

const NEVER =
  /^(?:you|use|go|more|select|skip to|jump to|log ?in|sign in|menu|home|search|subscribe|live|breaking|last hour|latest|share|translate|market)\b/i
const SECTION =
  /^(?:news|press review|all news|news feed|latest news|more news|daily|weekly|today|now|online|world news|top news|express|mail|star|record|standard|review|voice|radio|tv|television)$|\bfeed\b/i

const hasWords = (body: string, name: string, below: ReadonlySet<string>): boolean => {
  for (const line of below) if (line.length < 200 && line !== name && line.includes(name)) return true
  return new RegExp(`\\b(?:told|tells|by|the) (?:the )?${name.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\$&')}\\b`, 'i').test(
    body,
  )
}

/** A name in capitals, or without any, is spelled as names are. */
const spell = (name: string): string =>
  (isShouted(name) && name.length > 4) || !/\p{Lu}/u.test(name)
    ? name.replace(/\p{L}+/gu, word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    : name

/**
 * The outlet from the file's name, the last evidence there is: `EVENT/reports/OUTLET.txt` is a layout people keep
 * reports in. A name in the text that the file name spells is taken as the text spells it, the credited agency's name where
 * it begins as the file name does.
 */
export const outletFromPath = (source: string, content: string, agency: string | null = null): string | null => {
  const slug = /(?:^|\/)reports\/([a-z]+(?:-[a-z]+)*)\.[a-z.]+$/.exec(source)?.[1]
  if (slug === undefined) return null
  const parts = slug.split('-')
  const spelled = new RegExp(`(?<!\\p{L})${parts.join("(?: |-| & |'s )")}(?!\\p{L})`, 'giu')
  const ownLine = new RegExp(
    `^[ \\t]*((?:The )?${parts.join("(?: |-| & |'s )")})(?=[ \\t]*$| (?:[|–—·•:-]|//) )`,
    'imu',
  ).exec(content.slice(0, 4_000))?.[1]
  if (ownLine !== undefined) return spell(ownLine)
  const [first = ''] = parts
  if (agency?.toLowerCase().startsWith(`${first} `)) return agency
  for (const [name] of content.matchAll(spelled)) if (/^\p{Lu}/u.test(name)) return spell(name)
  return parts
    .map(part =>
      /[aeiouy]/.test(part.slice(0, -1)) ? part.charAt(0).toUpperCase() + part.slice(1) : part.toUpperCase(),
    )
    .join(' ')
}
