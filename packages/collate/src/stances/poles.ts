/**
 * Which way a state changes while an event goes on: `forward` = from the first side to the second; `either` = both ways,
 * the second time with a word that says so ("reopened").
 */
export type Course = 'forward' | 'either' | 'none'

/** Two states that exclude each other, with the words that put a thing into one or the other. */
export type Axis = {
  readonly name: string
  /** What each side is called, the affirmative first. */
  readonly sides: readonly [string, string]
  /** Plain words for a reader: "open or closed". */
  readonly about: string
  readonly course: Course
  /** Whether it is a state of the event's main thing even where that is not named: a fire burns. */
  readonly implicit: boolean
}

/** A word of an axis, with the words that must follow it soon ("put … out"). */
export type Pole = { readonly axis: Axis; readonly side: 1 | -1; readonly rest: readonly string[] }

/**
 * name | course | words of the first side | words of the second. `_` joins words that may have up to three others between
 * them. Written by hand from general knowledge of newspaper English; a word may stand in several lines.
 */
const AXES = `
open/closed | either | open opened opens reopen reopened reopens reopening unlocked unsealed | closed closing closes shut shuts shutting locked chained sealed blocked barricaded impassable bolted padlocked
allowed/barred | either | allowed permitted may_cross may_enter may_pass may_use may_return let_through let_in let_pass admitted | barred banned forbidden prohibited turned_away turned_back shut_out
held/free | forward | arrested arrest detained custody jailed remanded behind_bars | released freed allowed_home sent_home let_go went_home bailed walked_free discharged
burning/out | forward, implicit | still_burning ablaze alight raging blazing smouldering smoldering | extinguished put_out doused fire_was_out blaze_was_out flames_were_out under_control
passed/failed | none | passed passes | failed fails flunked
planned/called off | forward | planned scheduled due will_visit will_attend will_meet will_travel will_play will_hold go_ahead goes_ahead went_ahead | cancelled canceled cancels called_off scrapped shelved abandoned postponed
agreed/refused | none | agreed accepted approved endorsed agreement_reached deal_reached accord_reached | refused rejected turned_down spurned rebuffed vetoed
damaged/whole | forward | damaged cracked wrecked ruptured breached | undamaged intact unharmed unscathed unaffected
alive/dead | forward | alive survived survives | dead died killed
guilty/cleared | none | guilty convicted | acquitted cleared exonerated
going on/stopped | none | continue continues continued resume resumed resumes went_on goes_on kept_up ongoing uninterrupted | stop stopped stopping halt halted suspend suspended suspends interrupted paused will_cut to_cut not_cut would_cut ceased
covered/left out | none | covers extends_to extend_to applies_to apply_to includes | excludes exempts omits
stayed/went | forward | stayed remains_in stays | left quit resigned stepped_down
`

const parseAxes = (): Map<string, Pole[]> => {
  const poles = new Map<string, Pole[]>()
  for (const line of AXES.trim().split('\n')) {
    const [name = '', course = 'none', ...sides] = line.split('|').map(part => part.trim())
    const [first = '', second = ''] = name.split('/')
    const axis: Axis = {
      name,
      sides: [first, second],
      about: `${first} or ${second}`,
      course: toCourse(course.split(',')[0] ?? ''),
      implicit: course.endsWith('implicit'),
    }
    sides.forEach((words, at) => {
      for (const phrase of words.split(' ')) {
        const [word = '', ...rest] = phrase.split('_')
        const pole: Pole = { axis, side: at === 0 ? 1 : -1, rest }
        const known = poles.get(word)
        if (known) known.push(pole)
        else poles.set(word, [pole])
      }
    })
  }
  return poles
}

const toCourse = (word: string): Course => (word === 'forward' || word === 'either' ? word : 'none')

const POLES: ReadonlyMap<string, readonly Pole[]> = parseAxes()

/** The poles a lower-case word may begin; empty where it begins none. */
export const polesOf = (word: string): readonly Pole[] => POLES.get(word) ?? []
