/**
 * Minutes ahead of Greenwich by the abbreviation of a time zone, lower case. Those that stand for zones on different
 * continents in news of either are left out ("IST").
 */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    gmt: 0,
    utc: 0,
    wet: 0,
    west: 60,
    bst: 60,
    wat: 60,
    cet: 60,
    cest: 120,
    sast: 120,
    eet: 120,
    eest: 180,
    eat: 180,
    msk: 180,
    trt: 180,
    pkt: 300,
    wib: 420,
    hkt: 480,
    sgt: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    nst: -210,
    brt: -180,
    art: -180,
    ast: -240,
    adt: -180,
    est: -300,
    edt: -240,
    et: -300,
    cst: -360,
    cdt: -300,
    ct: -360,
    mst: -420,
    mdt: -360,
    mt: -420,
    pst: -480,
    pdt: -420,
    pt: -480,
    akst: -540,
    akdt: -480,
    hst: -600,
  }),
)

/** A zone said behind a clock time. */
export type SaidZone = {
  /** Minutes ahead of Greenwich; null for "local time". */
  readonly offset: number | null
  /** Whether it is said without its season ("ET"): an hour is to be added in summer. */
  readonly seasonal: boolean
  /** How many code units it takes, with the blanks before it. */
  readonly length: number
}

const SAID = /^\s*\(?(?:(?:gmt|utc)\s?([+-])(\d{1,2})(?::?([0-5]\d))?|([a-z]{2,4})|local time)\b\)?/i

/** The zone or "local time" that a text begins with ("GMT", "(CEST)", "UTC+5:30"); null where none. */
export const readZone = (text: string): SaidZone | null => {
  const match = SAID.exec(text)
  if (match === null) return null
  const [whole, sign, hours, minutes = '0', name] = match
  if (hours !== undefined)
    return {
      offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
      seasonal: false,
      length: whole.length,
    }
  if (name === undefined) return { offset: null, seasonal: false, length: whole.length }
  const offset = ZONES.get(name.toLowerCase())
  if (offset === undefined || name !== name.toUpperCase()) return null
  return { offset, seasonal: /^[ECMP]T$/.test(name), length: whole.length }
}

/** Whether a word as written is the abbreviation of a time zone. */
export const isZone = (word: string): boolean => word === word.toUpperCase() && ZONES.has(word.toLowerCase())
