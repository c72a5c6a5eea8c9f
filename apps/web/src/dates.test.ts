import { expect, it } from 'vitest'
import { daySpan, longDay, shortInstant } from './dates.ts'

it.each([
  [null, 'undated'],
  ['2025-01-12', '12 January 2025'],
  ['2025-01-12T23:59:59Z', '12 January 2025'],
])('%s → %s', (iso, words) => expect(longDay(iso)).toBe(words))

it.each([
  ['2025-01-12T00:00:00Z', '2025-01-12T20:40:00Z', '12 January 2025'],
  ['2025-01-12T20:40:00Z', '2025-02-03T00:00:00Z', '12 January 2025 to 3 February 2025'],
  [null, null, 'undated'],
])('%s … %s → %s', (first, last, words) => expect(daySpan(first, last)).toBe(words))

it.each([
  ['2025-01-12T20:40:00Z', '12 Jan 2025, 20:40 UTC'],
  ['2025-01-12T00:00:00Z', '12 Jan 2025'],
  ['2025-01-12', '12 Jan 2025'],
])('%s → %s', (iso, words) => expect(shortInstant(iso)).toBe(words))
