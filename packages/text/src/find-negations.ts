import type { Sentence } from './annotated-report.ts'
import type { Negation } from './quote.ts'

/** The negations of a text with their scope; sorted. */
export const findNegations = (_text: string, _sentences: readonly Sentence[]): Negation[] => []
