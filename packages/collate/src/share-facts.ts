import type { AnnotatedReport } from '@variorum/text'
import type { Alignment } from './align.ts'

/** Reports with fewer sentences may have no fact in common and be of one happening all the same. */
const LONG_REPORT = 5

/**
 * Tells whether two reports, by id, have a fact in common, by themselves or through others, or may have: reports that have
 * none are of different happenings, and what they say differently is no difference between them.
 */
export const tellSharedFacts = (
  reports: readonly AnnotatedReport[],
  { passages }: Alignment,
): ((a: string, b: string) => boolean) => {
  const first = new Map(reports.map(({ report }) => [report.id, report.id]))
  const find = (id: string): string => {
    let at = id
    for (let up = first.get(at) ?? at; up !== at; up = first.get(at) ?? at) at = up
    first.set(id, at)
    return at
  }
  for (const { readings } of passages) {
    const [one] = readings
    if (one !== undefined) for (const { reportId } of readings) first.set(find(reportId), find(one.reportId))
  }
  const short = new Set(
    reports.filter(({ sentences }) => sentences.length < LONG_REPORT).map(({ report }) => report.id),
  )
  return (a, b) => short.has(a) || short.has(b) || find(a) === find(b)
}
