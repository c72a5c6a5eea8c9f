import type { Name } from './name.ts'
import type { Quantity } from './quantity.ts'
import type { Attribution, Hedge, Negation, Quote } from './quote.ts'
import type { Report } from './report.ts'
import type { Span } from './span.ts'
import type { Time } from './time.ts'
import type { Word } from './words.ts'

/** A sentence of a report. `index` is its 0-based number in the report, `paragraph` that of its paragraph. */
export type Sentence = Span & { readonly index: number; readonly paragraph: number }

/** A report with everything `text` finds in it; every list is sorted by start. Sentences are disjoint and hold every word of the text. */
export type AnnotatedReport = {
  readonly report: Report
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly names: readonly Name[]
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  readonly hedges: readonly Hedge[]
  readonly negations: readonly Negation[]
}
