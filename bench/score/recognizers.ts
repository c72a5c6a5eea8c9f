import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findQuantities, findTimes, type Published } from '@variorum/text'
import { SHARED } from '../sets/places.ts'

/**
 * Pass rates on the English specs of Recognizers-Text by class: a case passes where every result overlaps a detail found
 * and nothing is found where there is none. Values are not compared. Says what is left of each class, and why. Run: node bench/score/recognizers.ts
 */
const CASES = join(SHARED, 'eval/data/recognizers-text')

const FILES = [
  [
    'Number/English/NumberModel.json',
    'quantity',
    'labels, telephone numbers, negative numbers, fractions finer than a tenth',
  ],
  ['Number/English/NumberRangeModel.json', 'quantity', 'telephone numbers, comparison signs'],
  [
    'Number/English/OrdinalModel.json',
    'quantity',
    '"last", "next" and "penultimate" point at a list, and an ordinal without its noun is no detail of news',
  ],
  ['Number/English/PercentModel.json', 'quantity', 'percent signs in addresses and alone'],
  ['NumberWithUnit/English/AgeModel.json', 'quantity', 'none is left'],
  [
    'NumberWithUnit/English/CurrencyModel.json',
    'quantity',
    'codes behind the digits, currencies before the sum; plain counts are found where the case wants no money',
  ],
  [
    'NumberWithUnit/English/DimensionModel.json',
    'quantity',
    'product codes, rare units; money and counts are found where the case wants no measure',
  ],
  [
    'NumberWithUnit/English/TemperatureModel.json',
    'quantity',
    'money and counts are found where the case wants no temperature, units alone',
  ],
  [
    'DateTime/English/DateTimeModel.json',
    'time',
    'what one asks of a calendar: "weekly", "for 3h", "later in the year", day and month with a slash',
  ],
] as const

type Result = { Start?: number; End?: number; Text?: string }
type Spec = { Input: string; Context?: { ReferenceDateTime?: string }; Results: Result[] }

for (const [file, kind, left] of FILES) {
  const path = join(CASES, file)
  if (!existsSync(path)) continue
  const specs: Spec[] = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  let passed = 0
  for (const { Input: text, Context: context, Results: results } of specs) {
    const published: Published = {
      at: context?.ReferenceDateTime === undefined ? null : `${context.ReferenceDateTime.slice(0, 19)}Z`,
      precision: 'minute',
      offset: null,
      raw: null,
      candidates: [],
    }
    const times = findTimes(text, published, null)
    const found = kind === 'time' ? [...times, ...findQuantities(text, times)] : findQuantities(text)
    const all = results.every(({ Start: start, Text: words = '' }) => {
      const from = start ?? text.indexOf(words)
      return found.some(one => one.start < from + words.length && from < one.end)
    })
    if (all && (results.length > 0 || found.length === 0)) passed++
    else if (process.argv.includes('--misses')) console.log(`${file}: ${text}`)
  }
  console.log(
    `${file}: ${passed} of ${specs.length} found (${((100 * passed) / specs.length).toFixed(0)} %); left: ${left}`,
  )
}
