import type { Sentence } from './annotated-report.ts'
import type { Name } from './name.ts'

/** The proper names of a text; sorted, disjoint. */
export const findNames = (_text: string, _sentences: readonly Sentence[]): Name[] => []
