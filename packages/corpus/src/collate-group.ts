import { type Collation, collateAnnotated } from '@variorum/collate'
import { annotate, type Report, type Span } from '@variorum/text'

/** The reports of one event and the families of their outlets: all that its collation depends on. Plain data, so that it can be sent to a worker. */
export type GroupInput = {
  readonly reports: readonly Report[]
  /** Outlet → family, for the outlets that have one. */
  readonly families: ReadonlyMap<string, string>
}

/** What is kept of a group's analysis. `sentences` and `words` (how many) are by report, in the order of the input. */
export type CollatedGroup = {
  readonly collation: Collation
  readonly sentences: readonly (readonly Span[])[]
  readonly words: readonly number[]
}

/** Analyses one event. Pure: the same input gives the same result wherever it runs. */
export const collateGroup = ({ reports, families }: GroupInput): CollatedGroup => {
  const annotated = reports.map(annotate)
  return {
    collation: collateAnnotated(annotated, families),
    sentences: annotated.map(({ sentences }) => sentences.map(({ start, end }) => ({ start, end }))),
    words: annotated.map(({ words }) => words.length),
  }
}
