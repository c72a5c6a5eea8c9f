import { parentPort, workerData } from 'node:worker_threads'
import { openCorpus } from '@variorum/corpus'
import type { Table } from './column.ts'
import { readTable } from './read-table.ts'
import type { LaneAnswer, LaneData, LaneRequest } from './table-lanes.ts'
import { tableOf } from './tables.ts'
import { writeTableFiles } from './write-table-files.ts'
import { writeDatabase } from './write-tables.ts'

// One thread of table-lanes.ts: what is to be written in, what was written out.
const { corpus, folder, formats, options }: LaneData = workerData
const snapshot = openCorpus(corpus, { readOnly: true }).snapshot()
const answer = (message: LaneAnswer): void => parentPort?.postMessage(message)

const rowsOf = (table: Table) => readTable(snapshot, table, options)

parentPort?.on('message', async (request: LaneRequest) => {
  if ('database' in request) {
    await writeDatabase(folder, rowsOf, { tables: request.database.map(tableOf) })
    return answer({ database: true })
  }
  const table = tableOf(request.table)
  const onProgress = (rows: number): void => answer({ rows })
  answer({ written: await writeTableFiles(folder, table, rowsOf(table), { ...options, formats, onProgress }) })
})
answer({ revision: snapshot.revision() })
