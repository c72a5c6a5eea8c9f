import { existsSync, readFileSync } from 'node:fs'
import { findQuantities, findTimes, type Published } from '@variorum/text'

/**
 * Pass rates on the English specs of Recognizers-Text by class: a case passes where every result overlaps a detail found
 * and nothing is found where there is none. Values are not compared. Run: node bench/recognizers.ts
 */
const ROOT = new URL('../../shared/eval/data/recognizers-text/', import.meta.url)

const FILES = [
  ['Number/English/NumberModel.json', 'quantity'],
  ['Number/English/NumberRangeModel.json', 'quantity'],
  ['Number/English/OrdinalModel.json', 'quantity'],
  ['Number/English/PercentModel.json', 'quantity'],
  ['NumberWithUnit/English/AgeModel.json', 'quantity'],
  ['NumberWithUnit/English/CurrencyModel.json', 'quantity'],
  ['NumberWithUnit/English/DimensionModel.json', 'quantity'],
  ['NumberWithUnit/English/TemperatureModel.json', 'quantity'],
  ['DateTime/English/DateTimeModel.json', 'time'],
] as const

type Result = { Start?: number; End?: number; Text?: string }
type Spec = { Input: string; Context?: { ReferenceDateTime?: string }; Results: Result[] }

for (const [file, kind] of FILES) {
  const path = new URL(file, ROOT)
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
  console.log(`${file}: ${passed} of ${specs.length} found (${((100 * passed) / specs.length).toFixed(0)} %)`)
}
