import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../sets/places.ts'

/** The arguments that make node run the command line of this checkout. */
export const COMMAND = ['--disable-warning=ExperimentalWarning', join(ROOT, 'apps/cli/src/main.ts')]

/** `variorum serve` over a corpus in a process of its own, and where it listens: an origin without a slash. */
export const startServer = async (
  corpus: string,
): Promise<{ readonly server: ChildProcess; readonly base: string }> => {
  const server = spawn(process.execPath, [...COMMAND, 'serve', '--corpus', corpus, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const base = await new Promise<string>(resolve => {
    server.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString())?.[0]
      if (found) resolve(found.replace(/\/$/, ''))
    })
  })
  return { server, base }
}
