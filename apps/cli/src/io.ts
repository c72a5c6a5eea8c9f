/** What a command may do to the outside. Only `main.ts` makes one from the process. */
export type Io = {
  /** Writes a result to stdout. */
  readonly out: (text: string) => void
  /** Shows a result that may be long: in a pager where stdout is a terminal. */
  readonly page: (text: string) => Promise<void>
  /** Writes a message or progress to stderr. */
  readonly err: (text: string) => void
  /** Width of the terminal in columns; 100 where stdout is none. */
  readonly columns: number
  readonly color: boolean
  /** Whether stderr is a terminal, so that progress may be redrawn. */
  readonly interactive: boolean
  /** What the program is called here, for commands it tells the user to run. */
  readonly command: string
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C or SIGTERM: long work stops at the next safe place. */
  readonly signal: AbortSignal
}

/** The command line or its arguments are wrong and the user can mend them: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Exit codes, as PRODUCT.md lists them. */
export const EXIT = { done: 0, problems: 1, usage: 2, bug: 70 } as const
