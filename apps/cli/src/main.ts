import { CommanderError } from 'commander'
import { EXIT, type Io, UsageError } from './io.ts'
import { page } from './pager.ts'
import { createProgram } from './program.ts'

/** The one place that knows the process: makes an Io of it, runs the command line, turns errors into exit codes. */
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())
// A reader that closes early (`variorum events | head`) has what it wanted.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

const { env, stdout, stderr } = process
const out = (text: string): void => void stdout.write(text)
const io: Io = {
  out,
  page: async text => (stdout.isTTY ? page(text, { rows: stdout.rows, command: env.PAGER, write: out }) : out(text)),
  err: text => void stderr.write(text),
  columns: stdout.columns ?? (Number(env.COLUMNS) || 100),
  color: !process.argv.includes('--no-color') && !env.NO_COLOR && (stdout.isTTY === true || env.FORCE_COLOR === '1'),
  interactive: stderr.isTTY === true,
  command: env.VARIORUM_COMMAND ?? 'variorum',
  stdin: process.stdin,
  env,
  signal: stop.signal,
}

const program = createProgram(io, code => {
  process.exitCode = code
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
  } else if (error instanceof UsageError) {
    stderr.write(`variorum: ${error.message}\n`)
    process.exitCode = EXIT.usage
  } else {
    stderr.write(
      `variorum: this is a bug, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    process.exitCode = EXIT.bug
  }
}
