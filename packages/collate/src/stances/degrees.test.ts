import { expect, it } from 'vitest'
import { DEGREE_WORDS, degreeOf } from './degrees.ts'

it('takes hedges of one degree for the same', () => {
  expect(degreeOf('alleged')).toBe(degreeOf('reported'))
  expect(degreeOf('probable')).toBe(degreeOf('expected'))
  expect(degreeOf('possible')).not.toBe(degreeOf('reported'))
})

it('has words for every degree', () => {
  expect(Object.values(DEGREE_WORDS).every(words => words.length > 0)).toBe(true)
})
