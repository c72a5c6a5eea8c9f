import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '@variorum/corpus'
import { reportOf } from '@variorum/text/testing'
import { afterAll, expect, it } from 'vitest'
import { openTableLanes } from './table-lanes.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-lanes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('are not opened on a corpus that is not what it was any more', async () => {
  const path = join(folder, 'corpus.db')
  const corpus = openCorpus(path)
  const snapshot = corpus.snapshot()
  const data = { corpus: path, folder, formats: ['csv'], options: {} } as const
  const lanes = await openTableLanes(snapshot, 2, data)
  expect(lanes?.width).toBe(2)
  await lanes?.close()
  corpus.addReports([reportOf('r1', 'A ferry ran aground.')])
  await corpus.analyse()
  expect(await openTableLanes(snapshot, 2, data)).toBeNull()
  snapshot.close()
  corpus.close()
})
