import { describe, expect, it } from 'vitest'
import { parseDate, toPublished } from './parse-date.ts'

describe('dates as printed', () => {
  it.each([
    ['2026-02-18T20:15:00+01:00', '2026-02-18T19:15:00Z', 'minute'],
    ['2026-02-18T20:15:00Z', '2026-02-18T20:15:00Z', 'minute'],
    ['2026-02-18 20:15:00', '2026-02-18T00:00:00Z', 'day'],
    ['18 February 2026, 06:10 (GMT+2)', '2026-02-18T04:10:00Z', 'minute'],
    ['Published: 20:15, 18 Feb 2026', '2026-02-18T00:00:00Z', 'day'],
    ['May 7, 2026 11:20 p.m. GMT', '2026-05-07T23:20:00Z', 'minute'],
    ['Wednesday 3rd June 2026, 5:32pm', '2026-06-03T00:00:00Z', 'day'],
    ['09/07/2026 - 14h52', '2026-07-09T00:00:00Z', 'day'],
    ['11-08-2026 23h05', '2026-08-11T00:00:00Z', 'day'],
    ['03/25/2026', '2026-03-25T00:00:00Z', 'day'],
    ['12. März 2026', '2026-03-12T00:00:00Z', 'day'],
    ['1er mars 2026', '2026-03-01T00:00:00Z', 'day'],
    ['4 de mayo de 2026', '2026-05-04T00:00:00Z', 'day'],
    ['2026年3月12日', '2026-03-12T00:00:00Z', 'day'],
    ['February 30, 2026', null, null],
    ['News ID 200143', null, null],
    ['3 + 4 =', null, null],
  ])('%s', (printed, at, precision) => {
    const date = parseDate(printed)
    expect(date === null ? { at: null, precision: null } : toPublished(date)).toMatchObject({ at, precision })
  })
})
