/** A dateline at the start of a body. `length` covers it with the dash and blanks after it; `text` is as printed, without the dash. */
export type Dateline = { readonly text: string; readonly length: number; readonly agency: string | null }

const CITY = "\\p{Lu}[\\p{Lu}'’.]+(?:[ -]\\p{Lu}[\\p{Lu}'’.]*){0,3}(?:\\/\\p{Lu}[\\p{Lu} ]{2,20})?"
const PLACE_AND_DATE = "(?:, [\\p{L}\\d][\\p{L}\\d .'’]{0,30}?){0,3}?"
const SHAPES = [
  // CITY, Country, Feb 18 (Agency) -
  new RegExp(`^(${CITY}${PLACE_AND_DATE}(?: ?\\(([^()]{2,40})\\)))\\s*[-–—:]{1,2}\\s+`, 'u'),
  // CITY, February 18. /Agency/.
  new RegExp(`^(${CITY}${PLACE_AND_DATE}\\.? ?/([^/\\n]{2,40})/\\.?)\\s*[-–—]?\\s*`, 'u'),
  // CITY —
  new RegExp(`^(${CITY}${PLACE_AND_DATE})()\\s*(?:\\s[-–—]{1,2}|[–—])\\s+`, 'u'),
]
const SHOUTED_COLON = new RegExp(`^(${CITY}(?:, \\p{Lu}[\\p{L} ]{2,20}?)?):\\s+(?=["“‘«]?\\p{Lu})`, 'u')
const COLON = /^(\p{Lu}\p{Ll}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,2}):\s+(?=["“‘«]?\p{Lu})/u
/** Capitals that stand before a colon and are no place. */
const LABEL =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|LIVE|ANALYSIS|OPINION|COMMENT|EXPLAINER|PICTURES?|PHOTOS?|NOTE|FACTBOX|QUESTION|ANSWER|CORRECTION|ADVERTISEMENT|WARNING|SPOILER|Q|A)\b/

/** The dateline a body begins with, null where it has none. */
export const findDateline = (body: string): Dateline | null => {
  const start = body.slice(0, 160)
  for (const shape of SHAPES) {
    const match = shape.exec(start)
    if (match?.[1] !== undefined && !LABEL.test(match[1]))
      return { text: match[1].trim(), length: match[0].length, agency: match[2] || null }
  }
  const shouted = SHOUTED_COLON.exec(start)
  if (shouted?.[1] !== undefined && shouted[1].length > 3 && !LABEL.test(shouted[1]))
    return { text: shouted[1], length: shouted[0].length, agency: null }
  const colon = COLON.exec(start)
  if (colon?.[1] === undefined || !isPlaceIn(colon[1], body.slice(colon[0].length))) return null
  return { text: colon[1], length: colon[0].length, agency: null }
}

/** Whether a text speaks of a name as of a place: "in Port Elan". */
export const isPlaceIn = (name: string, text: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (
      /\b(?:in|at|from|near|to|outside|around|of)(?: the (?:city|town|port|village) of)? $/.test(
        text.slice(Math.max(0, at - 30), at),
      )
    )
      return true
  return false
}
