import { reportOf } from '@variorum/text/testing'
import { expect, test } from 'vitest'
import { findCandidates } from './candidates.ts'
import { extractFeatures } from './report-features.ts'
import { makeTermTable } from './term-table.ts'

const FIRE = 'A fire tore through the Ostrel cannery in Havnik, killing three workers, fire chief Dora Melk said.'
const VOTE = 'Lawmakers in Tamar rejected a pension bill after a night of debate, speaker Ilo Brandt announced.'

const pairsOf = (reports: readonly (readonly [id: string, text: string, at: string | null])[]): string[] => {
  const table = makeTermTable(reports.map(([id, text, at]) => extractFeatures(reportOf(id, text, at))))
  const { first, second } = findCandidates(table, 5)
  return Array.from(first, (a, pair) => `${table.ids[a]} ${table.ids[second[pair] ?? 0]}`)
}

test('reports that share telling terms are candidates within the window, and an undated one whatever the day', () => {
  expect(
    pairsOf([
      ['early', FIRE, '2026-03-01T00:00:00Z'],
      ['later', FIRE, '2026-03-06T00:00:00Z'],
      ['month', FIRE, '2026-04-06T00:00:00Z'],
      ['undated', FIRE, null],
      ['vote', VOTE, '2026-03-01T00:00:00Z'],
    ]),
  ).toEqual(['early later', 'early undated', 'later undated', 'month undated'])
})
