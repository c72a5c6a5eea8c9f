import { expect, it } from 'vitest'
import { isZone, readZone } from './zones.ts'

it.each([
  [' GMT', 0],
  [' (CEST) on Friday', 120],
  [' UTC+5:30', 330],
  [' GMT-3, said', -180],
  [' JST', 540],
  [' local time', null],
])('reads a zone: %s', (text, offset) => {
  expect(readZone(text)?.offset).toBe(offset)
})

it.each([' est', ' cat food', ' on Friday', ' IST', ''])('reads none: %s', text => {
  expect(readZone(text)).toBeNull()
})

it('knows a zone said without its season', () => {
  expect([readZone(' ET')?.seasonal, readZone(' EST')?.seasonal]).toEqual([true, false])
  expect([isZone('AEST'), isZone('Est'), isZone('NATO')]).toEqual([true, false, false])
})
