import { parentPort, workerData } from 'node:worker_threads'
import { openCorpus } from '@variorum/corpus'
import type { TableName } from './column.ts'
import { readTable } from './read-table.ts'
import type { LaneAnswer, LaneData } from './table-lanes.ts'
import { tableOf } from './tables.ts'
import { writeTableFiles } from './write-table-files.ts'

// One thread of table-lanes.ts: the name of a table in, its files written, what they are out.
const { corpus, folder, formats, options }: LaneData = workerData
const snapshot = openCorpus(corpus, { readOnly: true }).snapshot()
const answer = (message: LaneAnswer): void => parentPort?.postMessage(message)

parentPort?.on('message', async (name: TableName) => {
  const table = tableOf(name)
  const rowsOf = readTable(snapshot, table, options)
  const written = await writeTableFiles(folder, table, rowsOf, {
    ...options,
    formats,
    onProgress: rows => answer({ rows }),
  })
  answer({ written })
})
answer({ revision: snapshot.revision() })
