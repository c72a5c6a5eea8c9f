import { describe, expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

const times = (first: string, second: string): string[] =>
  readingsOf('time', [
    `The probe touched down on the crater of Orvia ${first}, the centre said.`,
    `The probe touched down on the crater of Orvia ${second}, the centre said.`,
  ])

describe('clock times of one happening', () => {
  it.each([
    ['at 3 p.m.', 'at four in the afternoon'],
    ['at 11:47 GMT', 'at 12:05 GMT'],
  ])('%s ~ %s differ', (first, second) => {
    expect(times(first, second)).toHaveLength(1)
  })

  it.each([
    ['at 3 p.m.', "at three o'clock"],
    ['at 11:47 GMT', 'at 12:47 Orvia time'],
    ['at 11:47', 'at 12:47 Orvia time'],
    ['at 01:12 GMT', 'shortly after 4 a.m. local time'],
  ])('%s ~ %s may be one', (first, second) => {
    expect(times(first, second)).toEqual([])
  })
})
