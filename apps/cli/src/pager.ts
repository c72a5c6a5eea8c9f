import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How long output is shown on a terminal. */
export type PagerOptions = {
  /** Rows of the terminal. */
  readonly rows: number
  /** The pager as in `PAGER`: a command with arguments; empty for none; undefined for `less`. */
  readonly command: string | undefined
  /** Writes to stdout: for what fits, and where no pager can be started. */
  readonly write: (text: string) => void
}

/** Shows a text on a terminal: as it is when it fits, else in a pager. Resolves when the user has left it. */
export const page = async (text: string, { rows, command = 'less -FRX', write }: PagerOptions): Promise<void> => {
  const [program = '', ...args] = command.split(' ').filter(Boolean)
  if (program === '' || text.split('\n').length <= rows) return write(text)
  const child = spawn(program, args, { stdio: ['pipe', 'inherit', 'inherit'] })
  // The user may leave the pager before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(text)
  try {
    await once(child, 'close')
  } catch {
    write(text)
  }
}
