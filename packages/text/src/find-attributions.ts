import type { Sentence } from './annotated-report.ts'
import type { Name } from './name.ts'
import type { Attribution } from './quote.ts'

/** Who the report's own statements are attributed to; sorted. */
export const findAttributions = (
  _text: string,
  _sentences: readonly Sentence[],
  _names: readonly Name[],
): Attribution[] => []
