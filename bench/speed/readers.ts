import { openCorpus } from '@variorum/corpus'
import { makeCorpus } from './make-corpus.ts'
import { timeReaders } from './time-readers.ts'

/**
 * How soon a large corpus answers its readers: `node bench/speed/readers.ts [REPORTS [CORPUS]]`, 100,000 unless said otherwise;
 * the corpus is made if the file is not there, as `make-corpus.ts` says, and kept.
 */
const [reports = '100000', path = `out/bench-${reports}.db`] = process.argv.slice(2)
await makeCorpus(path, Number(reports))
const corpus = openCorpus(path, { readOnly: true })
const counts = corpus.counts()
corpus.close()
console.log(`${counts.reports} reports, ${counts.events} events; milliseconds, at first and at most of ten more`)
for (const { name, first, longest } of timeReaders(path))
  console.log(`${name.padEnd(32)}${first.toFixed(0).padStart(8)}${longest.toFixed(0).padStart(8)}`)
