import { readFileSync, writeSync } from 'node:fs'
import { openCorpus } from '@variorum/corpus'
import { exportRelease } from '@variorum/dataset'
import type { Report } from '@variorum/text'

// The program that durability.test.ts kills: it says on stdout what is done, a line at a time, unbuffered.
const say = (line: string): number => writeSync(1, `${line}\n`)
const [mode, path = '', argument = ''] = process.argv.slice(2)

if (mode === 'add') {
  const reports: Report[] = JSON.parse(readFileSync(argument, 'utf8'))
  say('ready')
  const corpus = openCorpus(path)
  for (let start = 0; start < reports.length; start += 3) {
    const { added, known } = corpus.addReports(reports.slice(start, start + 3))
    for (const id of [...added, ...known]) say(id)
  }
  await corpus.analyse({ onProgress: done => say(`analysed ${done}`) })
  corpus.close()
  say('done')
} else {
  const corpus = openCorpus(path, { readOnly: true })
  say('ready')
  for (let round = 0; ; round++) {
    const text = round % 2 === 0 ? 'none' : 'full'
    const onProgress = (rows: number): number => say(`written ${rows}`)
    await exportRelease(corpus, argument, { formats: ['csv', 'arrow', 'arrows', 'parquet', 'jsonl'], text, onProgress })
    say(text)
  }
}
