import type { Span } from './span.ts'

/** A text closed up, and where a span of it stands in the text it was made of, and the other way round. Code units. */
export type ClosedText = {
  readonly text: string
  readonly toOriginal: (span: Span) => Span
  readonly toClosed: (span: Span) => Span
}

/** A hyphen, a group of thousands, a decimal or a clock time pulled apart, and one that is not. */
const APART = /[\p{L}\p{N}] - [\p{L}\p{N}]|\d, \d{3}(?!\d)|(?<![\d.])\d{1,3}\. \d|\d: \d\d(?!\d)|\b[ap]\. m\b/gu
const TOGETHER = /[\p{L}\p{N}]-[\p{L}\p{N}]|\d,\d{3}(?!\d)|\d\.\d|\d:\d\d(?!\d)|\b[ap]\.m\b/gu

/** Blanks a tokeniser put inside numbers, clock times and compounds. */
const PULLED_APART =
  /(?<=(?<![\d.,])\d{1,3},) (?=\d{3}(?![\d]))|(?<=(?<![\d.,])\d{1,3}, \d{3},) (?=\d{3}(?!\d))|(?<=(?<!\d)\d{1,3}\.) (?=\d)|(?<=(?<!\d)\d{1,2}:) (?=\d\d(?!\d))|(?<=\b[ap]\.) (?=m\b)|(?<=\d{1,2}) (?=[ap]\.? ?m\.)|(?<=[\p{L}\p{N}]) (?=- \p{L})|(?<=[\p{L}\p{N}] -) (?=\p{L})|(?<=\p{L}) (?=- \d)|(?<=\p{L} -) (?=\d)/gu

/**
 * Undoes what corpora do that store their words apart ("6. 1 - magnitude", "15, 800 - square - metre", "3: 33 a. m."): takes
 * the blanks out again. A text in which these
 * mostly stand together is left alone.
 */
export const closeUp = (text: string): ClosedText => {
  const apart = text.match(APART)?.length ?? 0
  if (apart === 0 || apart <= (text.match(TOGETHER)?.length ?? 0)) return { text, toOriginal: same, toClosed: same }
  const removed = Array.from(text.matchAll(PULLED_APART), match => match.index)
  let closed = ''
  let from = 0
  for (const at of removed) {
    closed += text.slice(from, at)
    from = at + 1
  }
  // Where the closed text goes on after each blank taken out.
  const places = removed.map((at, index) => at - index)
  return {
    text: closed + text.slice(from),
    toOriginal: ({ start, end }) => ({
      start: start + countBelow(places, start + 1),
      end: end + countBelow(places, end),
    }),
    toClosed: ({ start, end }) => ({ start: start - countBelow(removed, start), end: end - countBelow(removed, end) }),
  }
}

const same = (span: Span): Span => span

/** How many of some ascending numbers are smaller than a limit. */
const countBelow = (places: readonly number[], limit: number): number => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
