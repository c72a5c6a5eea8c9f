import type { Sentence } from './annotated-report.ts'
import type { Name } from './name.ts'
import type { Quote } from './quote.ts'

/** Direct, mixed and indirect quotes of a text with speaker and cue; sorted. */
export const findQuotes = (_text: string, _sentences: readonly Sentence[], _names: readonly Name[]): Quote[] => []
