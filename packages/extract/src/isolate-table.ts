import type { ChildProcess } from 'node:child_process'
import type { RecordItem } from './read-jsonl.ts'
import type { TableRows } from './read-table.ts'
import { startReader } from './start-reader.ts'

/** Milliseconds for one batch of rows, the first of which needs a whole row group; more for larger files. */
const BATCH_MILLISECONDS = 3_000
const MILLISECONDS_PER_MEGABYTE = 100
/** Milliseconds the process may take to start, on a loaded machine. */
const START_MILLISECONDS = 20_000
/** Megabytes of heap the process may use. */
const HEAP_MEGABYTES = 768

/** What the process is told: the file at first, then to go on. */
export type Order = { readonly format: 'parquet' | 'arrow'; readonly bytes: Uint8Array } | 'next'
type Answer =
  | { readonly rows: TableRows }
  | { readonly done: true }
  | { readonly ready: true }
  | { readonly error: string }
  | { readonly failed: 'timeout' | 'crash' }

/** The records of a Parquet or Arrow file, read in a process that is killed when it takes too long; `line` is the number of the row. */
export async function* readTableIsolated(
  format: 'parquet' | 'arrow',
  bytes: Uint8Array,
  source: string,
  milliseconds = BATCH_MILLISECONDS + (bytes.length / 2 ** 20) * MILLISECONDS_PER_MEGABYTE,
): AsyncGenerator<RecordItem> {
  const child = startReader(new URL('./table-worker.ts', import.meta.url), HEAP_MEGABYTES)
  let row = 0
  try {
    let answer = await hear(child, START_MILLISECONDS)
    if ('ready' in answer) answer = await ask(child, { format, bytes }, milliseconds)
    while ('rows' in answer) {
      const { columns, rows } = answer.rows
      for (const cells of rows)
        yield { record: new Map(columns.map((name, index) => [name, cells[index]])), line: ++row }
      answer = await ask(child, 'next', milliseconds)
    }
    if ('done' in answer || 'ready' in answer) return
    const [code, reason] =
      'error' in answer
        ? [`bad-${format}`, `this ${NAMES[format]} file cannot be read: ${answer.error.slice(0, 300)}`]
        : answer.failed === 'timeout'
          ? ['reader-timeout', `reading it took longer than ${(milliseconds / 1_000).toFixed(1)} s`]
          : ['reader-crash', `reading it took more than ${HEAP_MEGABYTES} MB of memory, or broke the reader`]
    const after = row === 0 ? '' : ` after row ${row}; what follows is not in`
    yield { problem: { code, source, line: row + 1, severity: 'skipped', message: `${reason}${after}` } }
  } finally {
    child.kill('SIGKILL')
  }
}

const NAMES = { parquet: 'Parquet', arrow: 'Arrow' } as const

const ask = (child: ChildProcess, order: Order, milliseconds: number): Promise<Answer> => {
  const answer = hear(child, milliseconds)
  // Where it cannot be sent the process is gone, which is heard as well.
  child.send(order, error => {
    if (error !== null) child.kill('SIGKILL')
  })
  return answer
}

const hear = (child: ChildProcess, milliseconds: number): Promise<Answer> =>
  new Promise(done => {
    const timer = setTimeout(() => finish({ failed: 'timeout' }), milliseconds)
    const finish = (answer: Answer): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      child.off('error', onExit)
      done(answer)
    }
    const onMessage = (message: unknown): void => finish(isAnswer(message) ? message : { failed: 'crash' })
    const onExit = (): void => finish({ failed: 'crash' })
    child.once('message', onMessage)
    child.once('exit', onExit)
    child.once('error', onExit)
  })

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' &&
  value !== null &&
  ('ready' in value || 'rows' in value || 'done' in value || 'error' in value)
