import { readFileSync } from 'node:fs'
import { openCorpus } from '@variorum/corpus'
import { exportRelease } from '@variorum/dataset'

// The program that release.test.ts runs in other time zones and languages.
const [input = '', path = '', release = ''] = process.argv.slice(2)
const corpus = openCorpus(path)
corpus.addReports(JSON.parse(readFileSync(input, 'utf8')))
await corpus.analyse()
await exportRelease(corpus, release, { formats: ['csv', 'arrow', 'arrows', 'parquet', 'jsonl', 'sqlite'] })
corpus.close()
