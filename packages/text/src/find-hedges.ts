import type { Sentence } from './annotated-report.ts'
import type { Hedge } from './quote.ts'

/** The words that take certainty away, with their scope; sorted. */
export const findHedges = (_text: string, _sentences: readonly Sentence[]): Hedge[] => []
