/** Month names and their usual short forms in English, German, French, Spanish, Italian, Portuguese and Dutch; January first. */
const NAMES: readonly string[] = [
  'january jan januar jänner jan janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar feber février févr fév febrero febbraio fevereiro fev februari',
  'march mar märz mär mrz mars marzo março maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août agosto ago augustus',
  'september sept sep septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
]

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)))

/** A group that matches a month name, longest first, without case; needs the flags `iu`. */
export const MONTH_PATTERN = `(${[...NUMBERS.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})(?!\\p{L})\\.?`

/** 1..12; 0 for what is no month name. */
export const monthNumber = (name: string): number => NUMBERS.get(name.toLowerCase()) ?? 0
