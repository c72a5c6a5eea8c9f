import { fork } from 'node:child_process'
import type { Comparison } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { HTTPException } from 'hono/http-exception'
import { LIMITS } from './limits.ts'

let running = 0

/**
 * Compares reports in a process of its own, which is ended when it takes too long or too much memory: texts that a
 * stranger made must not hold up the pages of others.
 * @throws HTTPException 503 where too many run already, 422 where the texts are too much to compare.
 */
export const compareIsolated = (reports: readonly Report[]): Promise<Comparison> => {
  if (running >= LIMITS.running)
    throw new HTTPException(503, { message: 'Other comparisons are running; try again in a moment.' })
  running++
  return new Promise<Comparison>((resolve, reject) => {
    const child = fork(new URL('./compare-worker.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${LIMITS.megabytes}`, '--disable-warning=ExperimentalWarning'],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMITS.milliseconds)
    child.once('message', message => {
      if (isComparison(message)) resolve(message)
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new HTTPException(422, { message: 'These texts are too long, or too strange, to be compared here.' }))
    })
    child.send(reports)
  }).finally(() => {
    running--
  })
}

const isComparison = (message: unknown): message is Comparison =>
  typeof message === 'object' && message !== null && 'collation' in message
