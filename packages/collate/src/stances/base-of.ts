/** base form: its other forms, for verbs whose forms no stemmer brings together. */
const FORMS = `
bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|cling clung|creep crept|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|lay laid|lead led|leave left|lend lent|light lit|lose lost|meet met|mistake mistook mistaken
overcome overcame|overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|seek sought|sell sold|send sent|shake shook shaken
shoot shot|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen
stick stuck|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|teach taught|tear tore torn|throw threw thrown|understand understood
wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written
`

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/[|\n]/)
    .flatMap(line => {
      const [base = '', ...forms] = line.split(' ')
      return forms.map(form => [form, base] as const)
    }),
)

/** The base form of an irregular verb's form ("shook" → "shake"); any other word as it is. Lower case. */
export const baseOf = (word: string): string => BASES.get(word) ?? word
