/** Something wrong with an input, as data: it is listed to the user and never stops the run. */
export type Problem = {
  /** Stable, kebab-case: `empty-file`, `not-text`, `invalid-utf8`, `bad-json`, `unclosed-quote`, `no-body`, `too-large` … */
  readonly code: string
  /** Path or URL of the input as given. */
  readonly source: string
  /** 1-based line, where lines mean something. */
  readonly line?: number
  /** Byte offset, where bytes do. */
  readonly offset?: number
  /** Column or field of a record. */
  readonly field?: string
  /** `note`: the report is in, and this is worth knowing (an ambiguous date); `skipped`: this record or file is not in. */
  readonly severity: 'note' | 'skipped'
  /** One sentence, with the value seen and what was expected. */
  readonly message: string
}
