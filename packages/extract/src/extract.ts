import type { Report } from '@variorum/text'
import type { Problem } from './problem.ts'

/** Formats by name, as `--format` takes them. */
export type Format = 'text' | 'html' | 'jsonl' | 'csv'

/** What the user said of an input; all optional. */
export type ExtractOptions = {
  /** Overrides what the name and the first bytes suggest. */
  readonly format?: Format
  /** Used where the input names no outlet. */
  readonly outlet?: string
  /** ISO date or instant, used where the input proves none. */
  readonly published?: string
  /** Field → column or key of records (`{ text: 'body' }`). */
  readonly map?: Readonly<Record<string, string>>
}

/** Reads every report in an input: `source` as given by the user, its bytes in chunks of any size. Yields in input order. */
export async function* extract(
  _source: string,
  _bytes: AsyncIterable<Uint8Array>,
  _options: ExtractOptions = {},
): AsyncGenerator<{ readonly report: Report } | { readonly problem: Problem }> {}
