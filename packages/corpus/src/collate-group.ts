import { type Collation, collateAnnotated } from '@variorum/collate'
import { annotate, type Report, type Span } from '@variorum/text'

/** The reports of one event and the families of their outlets: all that its collation depends on. Plain data, so that it can be sent to a worker. */
export type GroupInput = {
  readonly reports: readonly Report[]
  /** Outlet → family, for the outlets that have one. */
  readonly families: ReadonlyMap<string, string>
}

/** What is kept of a group's analysis. `sentences` and `words` (how many) are by report, in the order of the input; `copiedWords` by copy. */
export type CollatedGroup = {
  readonly collation: Collation
  readonly sentences: readonly (readonly Span[])[]
  readonly words: readonly number[]
  /** How many words each copy has, and how many the wording it was taken from. */
  readonly copiedWords: readonly { readonly words: number; readonly fromWords: number }[]
}

/** Analyses one event. Pure: the same input gives the same result wherever it runs. */
export const collateGroup = ({ reports, families }: GroupInput): CollatedGroup => {
  const annotated = reports.map(annotate)
  const collation = collateAnnotated(annotated, families)
  const wordsOf = new Map(annotated.map(({ report, words }) => [report.id, words]))
  return {
    collation,
    sentences: annotated.map(({ sentences }) => sentences.map(({ start, end }) => ({ start, end }))),
    words: annotated.map(({ words }) => words.length),
    copiedWords: collation.copies.map(copy => ({
      words: countWords(wordsOf.get(copy.reportId) ?? [], copy.start, copy.end),
      fromWords: countWords(wordsOf.get(copy.fromReportId) ?? [], copy.fromStart, copy.fromEnd),
    })),
  }
}

const countWords = (words: readonly Span[], from: number, to: number): number =>
  words.reduce((count, { start, end }) => (start >= from && end <= to ? count + 1 : count), 0)
