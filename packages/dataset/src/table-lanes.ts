import { Worker } from 'node:worker_threads'
import type { Corpus } from '@variorum/corpus'
import type { Table, TableName } from './column.ts'
import type { TableFormat } from './formats.ts'
import type { TableOptions } from './stream-table.ts'
import type { WrittenTable } from './write-table-files.ts'
import type { WriteTable } from './write-tables.ts'

/** What a lane is told when it begins. */
export type LaneData = {
  readonly corpus: string
  readonly folder: string
  readonly formats: readonly TableFormat[]
  readonly options: TableOptions
}

/** What a lane is told to write: the files of a table, or the SQLite file of several. */
export type LaneRequest = { readonly table: TableName } | { readonly database: readonly TableName[] }

/** What a lane answers: once, the revision of the corpus it reads; then, for each request, how far it is and what it wrote. */
export type LaneAnswer =
  | { readonly revision: number }
  | { readonly rows: number }
  | { readonly written: WrittenTable }
  | { readonly database: true }

/** Threads that write, each one thing at a time; what is more than they can waits. */
export type TableLanes = {
  readonly width: number
  readonly writeTable: WriteTable
  /** Writes the SQLite file that holds these tables. */
  readonly writeDatabase: (tables: readonly Table[]) => Promise<void>
  /** Stops the threads; what they were writing is given up. */
  readonly close: () => Promise<void>
}

/** In megabytes: collecting garbage early keeps three threads within what one would take of its own accord. */
const MEMORY = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 16 } as const

/**
 * Starts `width` threads that write tables of the corpus's file. Null where they would not read what `snapshot` does: each
 * has a connection of its own, and somebody wrote before they were open.
 */
export const openTableLanes = async (snapshot: Corpus, width: number, data: LaneData): Promise<TableLanes | null> => {
  const start = (): Worker =>
    new Worker(new URL('./table-lane.ts', import.meta.url), { workerData: data, resourceLimits: MEMORY })
  const workers = Array.from({ length: width }, start)
  const close = async (): Promise<void> => {
    await Promise.all(workers.map(worker => worker.terminate()))
  }
  const revision = snapshot.revision()
  const idle = [...workers]
  const waiting: ((worker: Worker) => void)[] = []
  const ask = async <Taken>(request: LaneRequest, take: (answer: LaneAnswer) => Taken | false): Promise<Taken> => {
    const worker = idle.pop() ?? (await new Promise<Worker>(resolve => waiting.push(resolve)))
    const done = answerOf(worker, take)
    worker.postMessage(request)
    const taken = await done
    const next = waiting.shift()
    if (next === undefined) idle.push(worker)
    else next(worker)
    return taken
  }
  try {
    const begun = await Promise.all(workers.map(worker => answerOf(worker, answer => 'revision' in answer && answer)))
    if (begun.some(answer => answer.revision !== revision)) {
      await close()
      return null
    }
  } catch (error) {
    await close()
    throw error
  }
  const writeTable: WriteTable = ({ name }, onProgress) =>
    ask({ table: name }, answer => {
      if ('rows' in answer) onProgress(answer.rows)
      return 'written' in answer && answer.written
    })
  const writeDatabase = async (tables: readonly Table[]): Promise<void> => {
    await ask({ database: tables.map(({ name }) => name) }, answer => 'database' in answer)
  }
  return { width, writeTable, writeDatabase, close }
}

/** The first answer that `take` takes. */
const answerOf = <Taken>(worker: Worker, take: (answer: LaneAnswer) => Taken | false): Promise<Taken> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', hear).off('error', fail).off('exit', stop)
    }
    const hear = (answer: LaneAnswer): void => {
      try {
        const taken = take(answer)
        if (taken === false) return
        settle()
        resolve(taken)
      } catch (error) {
        fail(error)
      }
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const stop = (): void => fail(new Error('a thread that writes tables stopped'))
    worker.on('message', hear).on('error', fail).on('exit', stop)
  })
