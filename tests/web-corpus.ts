import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Corpus, openCorpus } from '@variorum/corpus'
import { extract } from '@variorum/extract'
import type { Report } from '@variorum/text'

const DEMO = join(import.meta.dirname, '../datasets/demo')

/** The reports of events of the demonstration corpus. */
export const demoReports = async (events: readonly string[]): Promise<Report[]> => {
  const reports: Report[] = []
  for (const event of events)
    for (const file of readdirSync(join(DEMO, event, 'reports')).toSorted()) {
      const path = join(DEMO, event, 'reports', file)
      for await (const item of extract(`datasets/demo/${event}/reports/${file}`, createReadStream(path)))
        if ('report' in item) reports.push(item.report)
    }
  return reports
}

/** A corpus in memory (or at `path`) with these reports, analysed. */
export const corpusOf = async (reports: readonly Report[], path = ':memory:'): Promise<Corpus> => {
  const corpus = openCorpus(path)
  corpus.addReports(reports)
  await corpus.analyse()
  return corpus
}

/** Three events of the demonstration corpus: with copies, with five outlets, with every relation. */
export const SHOWN_EVENTS = ['hestvik-ferry-capsize', 'cod-talks-kvitholm', 'sant-orrin-water-march']
