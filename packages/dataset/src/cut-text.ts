import type { Corpus } from '@variorum/corpus'
import type { Cell } from './column.ts'

/** Texts kept at once: rows come event by event, so that a text is needed again soon or never. */
const KEPT = 256

/** Cuts the words of spans (in UTF-16 code units) from the reports' texts. */
export const createCutter = (corpus: Corpus): ((report: Cell, start: Cell, end: Cell) => Cell) => {
  const texts = new Map<string, string>()
  const textOf = (reportId: string): string => {
    const known = texts.get(reportId)
    if (known !== undefined) return known
    const text = corpus.text(reportId)
    if (text === null) throw new RangeError(`the corpus lacks the report ${reportId}, which a span points into`)
    if (texts.size >= KEPT) texts.clear()
    texts.set(reportId, text)
    return text
  }
  return (report, start, end) =>
    typeof report === 'string' && typeof start === 'number' && typeof end === 'number'
      ? textOf(report).slice(start, end)
      : null
}
