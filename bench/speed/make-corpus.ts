import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openCorpus } from '@variorum/corpus'
import { enlargeCorpus } from './enlarge-corpus.ts'
import { loadTemplates } from './measures.ts'
import { replicate } from './replicate.ts'

/** Reports that are analysed; more are copies of their events. */
const ANALYSED = 2_000

/**
 * Makes a corpus of about `reports` reports at `path` for measuring readers and writers, unless a file is there: 2,000 of
 * `replicate.ts`, analysed, then copies of their events as `enlarge-corpus.ts` makes them. A file of an earlier version is brought
 * forward.
 */
export const makeCorpus = async (path: string, reports: number): Promise<void> => {
  const isThere = existsSync(path)
  mkdirSync(dirname(path), { recursive: true })
  const corpus = openCorpus(path)
  if (isThere) return corpus.close()
  corpus.addReports([...replicate(await loadTemplates(), Math.min(reports, ANALYSED), 7)])
  await corpus.analyse()
  corpus.close()
  enlargeCorpus(path, Math.max(0, Math.round(reports / ANALYSED) - 1))
}
