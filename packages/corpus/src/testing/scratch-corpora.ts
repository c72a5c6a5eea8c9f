import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '@variorum/text'
import { afterAll } from 'vitest'
import { openCorpus } from '../corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-corpus-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
/** A path in a folder of the test file's own that nothing stands at yet. */
export const newPath = (): string => join(folder, `${made++}.db`)

/** A report of an outlet with every field set. */
export const report = (outlet: string, text: string, facts: Partial<Report> = {}): Report => ({
  id: createHash('sha256').update(`${outlet}\n${text}`).digest('hex').slice(0, 12),
  outlet,
  agency: 'Eastwire',
  headline: 'Ferry runs aground',
  standfirst: 'All are safe.',
  subheads: [{ at: 0, text: 'On the rocks' }],
  byline: 'Ada Holm',
  dateline: 'TARN POINT (Eastwire)',
  published: { at: '2026-03-12T06:30:00Z', precision: 'minute', offset: 60, raw: '12 March, 7.30', candidates: [] },
  language: 'en',
  url: 'https://www.tarn.example/ferry',
  source: `${outlet}.html`,
  sourceSha256: 'ab'.repeat(32),
  text,
  stripped: [{ line: null, text: 'Cookies', reason: 'consent banner' }],
  ...facts,
})

/** Two reports of one event, and one of another, later. */
export const FERRY = report(
  'Tarn Courier',
  'A ferry with 27 people ran aground off Tarn Point. “No one is hurt,” Ada Holm said.',
)
export const SAME = report(
  'Harbour Times',
  'A ferry with 31 people ran aground off Tarn Point. An inquiry opens on Friday.',
)

export const LATER = report('Radio Verrin', 'The grain store at Minsterley burned down overnight.', {
  published: { at: '2026-04-02T00:00:00Z', precision: 'day', offset: null, raw: null, candidates: [] },
  headline: 'Grain store burns',
})

/** A corpus in a file of its own, analysed. */
export const corpusOf = async (...reports: readonly Report[]) => {
  const corpus = openCorpus(newPath())
  corpus.addReports(reports)
  await corpus.analyse()
  return corpus
}
