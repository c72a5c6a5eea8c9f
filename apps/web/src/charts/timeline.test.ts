import { expect, it } from 'vitest'
import { timeline } from './timeline.ts'

const barsOf = (days: readonly [string, number][]): string[] =>
  [...String(timeline(days.map(([day, events]) => ({ day, events })))).matchAll(/<title>([^<]*)<\/title>/g)].map(
    ([, title = '']) => title,
  )

it.each<[string, [string, number][], string[]]>([
  [
    'days',
    [
      ['2025-01-12', 2],
      ['2025-01-14', 1],
    ],
    ['12 January 2025: 2', '14 January 2025: 1'],
  ],
  [
    'weeks, from Monday',
    [
      ['2025-01-12', 2],
      ['2025-01-13', 1],
      ['2025-06-30', 1],
    ],
    ['6 January 2025: 2', '13 January 2025: 1', '30 June 2025: 1'],
  ],
  [
    'months',
    [
      ['2020-01-12', 2],
      ['2020-01-30', 1],
      ['2024-06-30', 1],
    ],
    ['1 January 2020: 3', '1 June 2024: 1'],
  ],
  [
    'years',
    [
      ['1990-01-12', 2],
      ['2024-06-30', 1],
    ],
    ['1 January 1990: 2', '1 January 2024: 1'],
  ],
  ['nothing for one day', [['2025-01-12', 9]], []],
  ['nothing for no day', [], []],
])('%s', (_, days, bars) => expect(barsOf(days)).toEqual(bars))
