import { expect, it } from 'vitest'
import { groupSentences } from './passages.ts'

const pair = (a: number, b: number, score: number) => ({ a, b, score })

it.each([
  ['joins what scores enough', [0, 1], [pair(0, 1, 0.5)], [[0, 1]]],
  ['leaves apart what does not', [0, 1], [pair(0, 1, 0.2)], [[0], [1]]],
  ['takes the better of two partners', [0, 1, 1], [pair(0, 1, 0.9), pair(0, 2, 0.6)], [[0, 1, 2]]],
  ['does not chain over a sentence that fits both sides', [0, 1, 2], [pair(0, 1, 0.9), pair(1, 2, 0.5)], [[0, 1], [2]]],
  ['joins a third that fits both', [0, 1, 2], [pair(0, 1, 0.9), pair(1, 2, 0.5), pair(0, 2, 0.4)], [[0, 1, 2]]],
] as const)('%s', (_, reports, pairs, expected) => {
  expect(groupSentences(new Map(reports.map((report, place) => [place, [report]])), pairs, 0.3)).toEqual(expected)
})

it('counts only pairs of different reports', () => {
  const split = [pair(0, 1, 0.8), pair(0, 2, 0.8)]
  const reports = new Map([0, 1, 1].map((report, place) => [place, [report]]))
  expect(groupSentences(reports, split, 0.7)).toEqual([[0, 1, 2]])
})

it('counts what several reports have in the same words as often as they have it', () => {
  const pairs = [pair(0, 4, 0.7), pair(3, 4, 0.6), pair(0, 3, 0.1)]
  const group = (reports: readonly number[]): number[][] =>
    groupSentences(
      new Map([
        [0, reports],
        [3, [3]],
        [4, [4]],
      ]),
      pairs,
      0.3,
    )
  expect(group([0])).toEqual([[0, 3, 4]])
  expect(group([0, 1, 2])).toEqual([[0, 4], [3]])
})
