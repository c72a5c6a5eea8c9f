import { expect, it } from 'vitest'
import { makeScoreTable } from './score-table.ts'

it('finds a score in either order, and 0 for a pair that has none', () => {
  const pairs = Array.from({ length: 400 }, (_, index) => ({
    a: index % 20,
    b: 20 + Math.floor(index / 20),
    score: index / 400,
  }))
  const scoreOf = makeScoreTable(50, pairs)
  for (const { a, b, score } of pairs) expect([scoreOf(a, b), scoreOf(b, a)]).toEqual([score, score])
  expect([scoreOf(0, 1), scoreOf(45, 46), makeScoreTable(3, [])(0, 1)]).toEqual([0, 0, 0])
})
