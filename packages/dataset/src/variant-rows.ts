import type { Corpus, EventFilter } from '@variorum/corpus'
import { foldPhrase } from '@variorum/text'
import type { Cell, Row } from './column.ts'
import { createCutter } from './cut-text.ts'

/**
 * The rows of `variant_matrix`: for every passage of an event and every report of it, which wording the report has
 * there. Reports with the same words (case, marks and blanks aside) share a number, from 1 in the order of the reports;
 * 0 where a report leaves the passage out. Holds one event's reports at a time.
 */
export function* variantRows(corpus: Corpus, filter: EventFilter): Generator<Row> {
  const cut = createCutter(corpus)
  const reports = groupBy(corpus.rows('reports', ['event_id', 'report_id'], filter), 1)
  const passages = groupBy(
    corpus.rows('readings', ['event_id', 'passage_id', 'position', 'report_id', 'start', 'end'], filter),
    2,
  )
  let event = reports.next().value
  for (const readings of passages) {
    const [eventId, passageId, position] = readings[0] ?? []
    while (event !== undefined && event[0]?.[0] !== eventId) event = reports.next().value
    if (event === undefined) throw new RangeError(`the corpus has readings of ${eventId} and none of its reports`)
    const words = new Map<Cell, string>()
    for (const [, , , reportId = null, start = null, end = null] of readings)
      words.set(reportId, `${words.get(reportId) ?? ''} ${foldPhrase(String(cut(reportId, start, end)))}`)
    const numbers = new Map<string, number>()
    for (const [, reportId = null] of event)
      yield [eventId ?? null, passageId ?? null, position ?? null, reportId, numberOf(words.get(reportId), numbers)]
  }
}

const numberOf = (wording: string | undefined, numbers: Map<string, number>): number => {
  if (wording === undefined) return 0
  const known = numbers.get(wording)
  if (known !== undefined) return known
  numbers.set(wording, numbers.size + 1)
  return numbers.size
}

/** Neighbouring rows that agree in their first `columns` cells. */
function* groupBy(rows: Iterable<Row>, columns: number): Generator<Row[], undefined> {
  let group: Row[] = []
  for (const row of rows) {
    if (group[0]?.slice(0, columns).join() !== row.slice(0, columns).join() && group.length > 0) {
      yield group
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield group
}
