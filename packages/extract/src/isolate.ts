import type { ChildProcess } from 'node:child_process'
import type { PageOutcome } from './page-outcome.ts'
import { startReader } from './start-reader.ts'

/** Milliseconds one page may take once its process is up; real pages take 30. */
const PAGE_MILLISECONDS = 4_000
/** Milliseconds a process may take to start, on a loaded machine. */
const START_MILLISECONDS = 20_000
/** Megabytes of heap one process may use. */
const HEAP_MEGABYTES = 512
/** Processes at a time; more pages wait their turn. */
const PROCESSES = 3

type Job = {
  readonly content: string
  readonly source: string
  readonly milliseconds: number
  readonly done: (outcome: PageOutcome) => void
}

const idle: ChildProcess[] = []
const waiting: Job[] = []
let running = 0

/** Reads a page in a process of its own kind, which is killed when it takes too long and may die of any page: that page is a problem. */
export const readPageIsolated = (
  content: string,
  source: string,
  milliseconds: number = PAGE_MILLISECONDS,
): Promise<PageOutcome> =>
  new Promise(done => {
    const job = { content, source, milliseconds, done }
    const child = idle.pop()
    if (child !== undefined) run(child, job)
    else if (running < PROCESSES) start(job)
    else waiting.push(job)
  })

const start = (job: Job): void => {
  running++
  const child = startReader(new URL('./page-worker.ts', import.meta.url), HEAP_MEGABYTES)
  child.once('exit', () => {
    running--
    const index = idle.indexOf(child)
    if (index >= 0) idle.splice(index, 1)
    const next = waiting.shift()
    if (next !== undefined) start(next)
  })
  const late = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS)
  const fail = (): void => job.done(failure('page-crash', 'its reader did not start'))
  child.once('error', fail)
  child.once('exit', fail)
  child.once('message', () => {
    clearTimeout(late)
    child.off('exit', fail)
    child.off('error', fail)
    run(child, job)
  })
}

const run = (child: ChildProcess, job: Job): void => {
  child.ref()
  child.channel?.ref()
  let slow = false
  const timer = setTimeout(() => {
    slow = true
    child.kill('SIGKILL')
  }, job.milliseconds)
  const finish = (outcome: PageOutcome): void => {
    clearTimeout(timer)
    child.off('message', onMessage)
    child.off('exit', onExit)
    job.done(outcome)
  }
  const onMessage = (message: unknown): void => {
    finish(isOutcome(message) ? message : failure('page-crash', 'its reader answered nonsense'))
    const next = waiting.shift()
    if (next !== undefined) {
      run(child, next)
      return
    }
    // An idle process must not keep the program alive; it ends with its parent.
    child.unref()
    child.channel?.unref()
    idle.push(child)
  }
  const onExit = (): void =>
    finish(
      slow
        ? failure('page-timeout', `reading it took longer than ${job.milliseconds / 1000} s`)
        : failure('page-crash', `reading it took more than ${HEAP_MEGABYTES} MB of memory, or broke the reader`),
    )
  child.on('message', onMessage)
  child.once('exit', onExit)
  child.send({ content: job.content, source: job.source }, error => {
    if (error !== null) child.kill('SIGKILL')
  })
}

const failure = (code: string, message: string): PageOutcome => ({ page: null, code, message })

const isOutcome = (value: unknown): value is PageOutcome =>
  typeof value === 'object' && value !== null && 'page' in value
