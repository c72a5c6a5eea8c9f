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
  /** Words of which one must stand in the clause for its words to have this sense; empty = any clause will do. */
  readonly needs: ReadonlySet<string>
  /** Words that give its words another sense. */
  readonly spoiltBy: ReadonlySet<string>
  /** Whether it is a state of the event's main thing even where that is not named: a fire burns. */
  readonly implicit: boolean
}

/** A word of an axis, with the words that must follow it soon ("put … out"). */
export type Pole = { readonly axis: Axis; readonly side: 1 | -1; readonly rest: readonly string[] }

/**
 * name | course | words of the first side | words of the second | + words asked for, or - words that spoil the sense. `_` joins words that may have up to three others between
 * them. Written by hand from general knowledge of newspaper English; a word may stand in several lines.
 */
const AXES = `
open/closed | either | open opened opens reopen reopened reopens reopening unlocked unsealed | closed closing closes shut shuts shutting locked chained sealed blocked barricaded impassable bolted padlocked | - fire court loophole eyes mind season account case investigation inquiry probe file trading lower higher points
allowed/barred | either | allowed permitted may_cross may_enter may_pass may_use may_return may_vote may_leave let_through let_in let_pass admitted | barred banned forbidden prohibited turned_away turned_back shut_out disallowed
held/free | forward | arrested arrest detained custody jailed remanded behind_bars | released freed allowed_home sent_home let_go went_home bailed walked_free discharged | - name names video footage result results report reports statement autopsy document documents tape photo photos image images identity data figures details album film book list
burning/out | forward, implicit | still_burning ablaze alight raging smouldering smoldering | extinguished put_out doused fire_was_out blaze_was_out flames_were_out fire_under_control blaze_under_control | - set sets setting
passed/failed | none | passed passes | failed fails flunked | + inspection inspections test tests exam audit check checks review bill law measure
planned/called off | forward | planned scheduled will_visit will_attend will_meet will_travel will_play will_hold due_to_visit due_to_meet due_to_attend due_to_play due_to_speak due_to_travel go_ahead goes_ahead went_ahead | cancelled canceled cancels called_off scrapped shelved abandoned postponed
agreed/refused | none | agreed accepted approved endorsed agreement_reached deal_reached accord_reached | refused rejected turned_down spurned rebuffed vetoed
damaged/whole | forward | damaged cracked wrecked ruptured breached | undamaged intact unharmed unscathed unaffected
guilty/cleared | none | guilty convicted | acquitted cleared exonerated | - plea pleas plead pleads pleaded pleading counts
going on/stopped | none | continue continues continued resume resumed resumes kept_up ongoing uninterrupted | stop stopped stopping halt halted suspend suspended suspends interrupted paused will_cut to_cut not_cut would_cut ceased
covered/left out | none | covers extends_to extend_to applies_to apply_to includes | excludes exempts omits
going on/stopped | none | went_on goes_on carried_on pressed_on | broken_off broke_off given_up | + search searches hunt talks strike strikes work fighting rescue operation operations protest protests match game march
kept/lost | none | kept retained retains will_keep | lost loses forfeited | + sight licence license seat job jobs title post majority power control lead
pleaded guilty/not guilty | none | pleaded_guilty plead_guilty pleads_guilty pleading_guilty | pleaded_innocent
held/given up | forward | remain_in remain_on remains_in remains_on still_hold still_holds still_control still_controls still_occupy occupies controls | withdrew withdrawn withdraws pulled_out pulled_back retreated
there/away | none | attended attends took_part turned_up | stayed_away skipped boycotted boycotts absent shunned | - hospital patients treated injured wounded
played/missed | none | played plays started | missed misses sat_out | + game match final tie tournament
enough/too few | none | enough sufficient adequate ample | insufficient inadequate too_few too_little shortage lacked
supplied/cut off | either | restored reconnected back_on | without cut_off knocked_out blacked_out | + power electricity water gas heating phone phones internet signal
positive/negative | none | positive | negative | + test tests tested testing
working/broken | none | working functioning operational | out_of_order faulty broken defective malfunctioned | + signal signals alarm alarms brake brakes siren sirens lights engine engines pump pumps lift radio camera cameras system sprinklers radar
safe/unsafe | none | safe | unsafe dangerous hazardous contaminated | + drink water eat food bridge building road enter swim air
unchanged/changed | none | confirmed confirms reaffirmed reaffirms reiterated maintained maintains stuck_to | narrowed revised cut lowered raised downgraded upgraded widened withdrew trimmed | + forecast forecasts guidance outlook target targets
unchanged/changed | none | unchanged little_changed held_steady left_unchanged | rose fell climbed dropped raised lowered revised narrowed widened increased decreased
`

const parseAxes = (): Map<string, Pole[]> => {
  const poles = new Map<string, Pole[]>()
  for (const line of AXES.trim().split('\n')) {
    const [name = '', course = 'none', one = '', other = '', sense = ''] = line.split('|').map(part => part.trim())
    const senseWords = new Set(sense.slice(2).split(' '))
    const [first = '', second = ''] = name.split('/')
    const axis: Axis = {
      name,
      sides: [first, second],
      about: `${first} or ${second}`,
      course: toCourse(course.split(',')[0] ?? ''),
      implicit: course.endsWith('implicit'),
      needs: sense.startsWith('+') ? senseWords : new Set(),
      spoiltBy: sense.startsWith('-') ? senseWords : new Set(),
    }
    ;[one, other].forEach((words, at) => {
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
