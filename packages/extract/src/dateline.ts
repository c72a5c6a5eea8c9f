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
  new RegExp(`^(${CITY}${PLACE_AND_DATE})()\\s+[–—-]{1,2}\\s+`, 'u'),
]

/** The dateline a body begins with, null where it has none. */
export const findDateline = (body: string): Dateline | null => {
  const start = body.slice(0, 160)
  for (const shape of SHAPES) {
    const match = shape.exec(start)
    if (match?.[1] !== undefined) return { text: match[1].trim(), length: match[0].length, agency: match[2] || null }
  }
  return null
}
