import type { Bound, Measure, Quantity } from '../quantity.ts'
import type { Span } from '../span.ts'
import type { Token } from './tokens.ts'

/** A quantity that begins at a token; `quantity` is null for a number that is a label. `to` is the token after it. */
export type ReadQuantity = { readonly quantity: Quantity | null; readonly to: number }

/** What of a quantity is no default. */
type Parts = {
  readonly measure: Measure
  readonly low: number
  readonly high: number
  readonly tolerance: number
  readonly unit: string | null
  readonly bound: Bound
  readonly noun?: string | null
  readonly counted?: Span | null
  readonly part?: boolean
  readonly from?: number
}

/** The quantity in tokens [at, to), or from `from` on where a limit stands before it. */
export const build = (tokens: readonly Token[], at: number, to: number, { from, ...parts }: Parts): Quantity => ({
  kind: 'quantity',
  noun: null,
  counted: null,
  part: false,
  converted: [],
  ...parts,
  start: tokens[from ?? at]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})
