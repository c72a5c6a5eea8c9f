import { expect, test } from 'vitest'
import { COMPANY_FEATURES, describeCompany } from './company.ts'

const PAIRS = [
  [0, 1, 0.5],
  [0, 2, 0.9],
  [1, 2, 0.75],
  [0, 3, 0.25],
  [1, 4, 0.6],
] as const

const company = (pair: number): Record<string, number> => {
  const row = new Float32Array(COMPANY_FEATURES.length)
  const describe = describeCompany(5, {
    first: Int32Array.from(PAIRS, ([first]) => first),
    second: Int32Array.from(PAIRS, ([, second]) => second),
    score: Float32Array.from(PAIRS, ([, , score]) => score),
  })
  describe(pair, row)
  return Object.fromEntries(COMPANY_FEATURES.map((name, at) => [name, Number(row[at]?.toFixed(3))]))
}

test('a pair is described by what its reports share with third reports, and what not', () => {
  expect(company(0)).toEqual({
    score: 0.5,
    rankLow: 1,
    rankHigh: 2,
    bestOtherLow: 0.75,
    bestOtherHigh: 0.9,
    common: 0.75,
    nextCommon: 0,
    commonSum: 0.675,
    commonShare: Number((0.675 / 1.2).toFixed(3)),
    sumLow: 1.15,
    sumHigh: 1.35,
    strayLow: 0.25,
    strayHigh: 0.6,
  })
})

test('reports without other pairs keep no company', () => {
  expect(company(3)).toMatchObject({ score: 0.25, common: 0, sumLow: 0, sumHigh: 1.4, strayLow: 0, strayHigh: 0.9 })
})
