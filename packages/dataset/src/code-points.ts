import type { Corpus } from '@variorum/corpus'
import type { Cell } from './column.ts'

/**
 * Turns offsets of UTF-16 code units into offsets of code points. Nearly every text has only characters of one unit
 * each, so that only the others are known by heart.
 */
export const createCodePoints = (corpus: Corpus): ((report: Cell, offset: Cell) => Cell) => {
  const astral = corpus.astralOffsets()
  if (astral.size === 0) return (_report, offset) => offset
  return (report, offset) => {
    const pairs = typeof report === 'string' ? astral.get(report) : undefined
    return pairs === undefined || typeof offset !== 'number' ? offset : offset - countBelow(pairs, offset)
  }
}

/** How many of the ascending `values` are below `limit`: every pair of units that begins before the offset counts one too many. */
const countBelow = (values: readonly number[], limit: number): number => {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The characters from `start` to `end` in code points; null where the text is shorter. */
export const sliceCodePoints = (text: string, start: number, end: number): string | null => {
  if (!/[\ud800-\udbff]/.test(text)) return end <= text.length ? text.slice(start, end) : null
  const characters = Array.from(text)
  return end <= characters.length ? characters.slice(start, end).join('') : null
}
