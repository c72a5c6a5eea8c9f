import type { AnnotatedReport } from '@variorum/text'
import type { Passage, SentenceLink } from './collation.ts'

/** Passages over N reports, none privileged. Every sentence of every report is in exactly one reading of exactly one passage. */
export type Alignment = { readonly passages: readonly Passage[]; readonly links: readonly SentenceLink[] }

/** Aligns the sentences of reports given in canonical order. */
export const alignReports = (reports: readonly AnnotatedReport[]): Alignment => {
  const passages = reports.flatMap(({ report, sentences }) =>
    sentences.map(sentence => ({
      id: `p-${report.id}-${sentence.index}`,
      readings: [
        { reportId: report.id, start: sentence.start, end: sentence.end, sentences: [sentence.index], similarity: 1 },
      ],
    })),
  )
  return { passages: passages.map((passage, position) => ({ ...passage, position })), links: [] }
}
