import type { Comparison } from '@variorum/collate'
import { sliceSpan } from '@variorum/text'
import { UsageError } from './io.ts'
import { safeText } from './safe-text.ts'

/** Why a difference got its relation, or why the sentences of a passage were aligned. `id` is that of either, or a difference's number in the list. */
export const explainDifference = ({ collation, reports }: Comparison, id: string): string => {
  const texts = new Map(reports.map(report => [report.id, report]))
  const difference = collation.differences.find((candidate, index) => candidate.id === id || String(index + 1) === id)
  const passage = collation.passages.find(candidate => candidate.id === (difference?.passageId ?? id))
  if (difference === undefined && passage === undefined)
    throw new UsageError(`--explain ${id}: no such difference or passage in this comparison`)
  const lines: string[] = []
  if (difference !== undefined) {
    lines.push(`${difference.relation} · ${difference.kind} · ${difference.about}`, `slot: ${difference.slot}`)
    for (const claim of difference.claims) {
      const report = texts.get(claim.reportId)
      lines.push(
        `  ${report?.outlet ?? claim.reportId}: “${sliceSpan(report?.text ?? '', claim)}” → ${claim.value ?? 'as written'}${claim.unit === null ? '' : ` ${claim.unit}`}, ${claim.certainty}${claim.attributedTo === null ? '' : `, according to ${claim.attributedTo}`}${claim.asOf === null ? '' : `, as of ${claim.asOf}`}`,
      )
    }
    lines.push(...difference.why.map(reason => `  because ${reason}`))
  }
  if (passage !== undefined) {
    const inside = (end: { reportId: string; sentence: number }): boolean =>
      passage.readings.some(reading => reading.reportId === end.reportId && reading.sentences.includes(end.sentence))
    lines.push(`passage ${passage.position + 1} (${passage.id})`)
    for (const link of collation.links.filter(link => inside(link.a) && inside(link.b)))
      lines.push(
        `  ${texts.get(link.a.reportId)?.outlet ?? link.a.reportId} ~ ${texts.get(link.b.reportId)?.outlet ?? link.b.reportId}: ${link.score.toFixed(2)}, ${link.why.join(' · ')}`,
      )
  }
  return `${lines.map(safeText).join('\n')}\n`
}
