import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Precision of the numeric conflicts that readers have judged, `numeric-conflicts.csv`: the share of `true` by each reader, and how
 * often two readers agree on what both have judged. Run: node bench/score/score-conflicts.ts
 */
const [header = '', ...lines] = readFileSync(join(import.meta.dirname, 'numeric-conflicts.csv'), 'utf8')
  .trim()
  .split('\n')
const columns = header.split(',')
const rows = lines.map(line => line.split(','))
const verdictsOf = (reader: string): string[] => rows.map(row => row[columns.indexOf(reader)] ?? '')

/** The two corpora the target is set for, and the one that shows how much of it holds elsewhere. */
const PARTS = [['basil', 'ecbplus'], ['neus']]

const readers = columns.filter(column => column.startsWith('reader_'))
for (const reader of readers)
  for (const corpora of PARTS) {
    const judged = verdictsOf(reader).filter((verdict, at) => verdict !== '' && corpora.includes(rows[at]?.[0] ?? ''))
    const right = judged.filter(verdict => verdict === 'true').length
    const precision = judged.length === 0 ? 'nothing judged' : `precision ${(right / judged.length).toFixed(2)}`
    console.log(`${reader}, ${corpora.join(' and ')}: ${right} of ${judged.length} true, ${precision}`)
  }
const [first = [], second = []] = readers.map(verdictsOf)
const both = first.flatMap((verdict, index) => {
  const other = second[index] ?? ''
  return verdict === '' || other === '' ? [] : [verdict === other]
})
if (both.length > 0) console.log(`the readers agree on ${both.filter(Boolean).length} of ${both.length}`)
