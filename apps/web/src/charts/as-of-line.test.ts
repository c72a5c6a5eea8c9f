import { expect, it } from 'vitest'
import { asOfLine } from './as-of-line.ts'

it('tells values with their moments, earliest first, and names days where there are several', () => {
  const line = String(
    asOfLine([
      { at: '2025-01-14T17:20:00Z', text: 'nine' },
      { at: '2025-01-12T20:40:00Z', text: 'four' },
    ]),
  )
  expect(line).toContain('aria-label="four as of 12 Jan 2025, 20:40 UTC; nine as of 14 Jan 2025, 17:20 UTC"')
  expect(line).toContain('>12 Jan</text>')
})

it('names clock times within one day', () => {
  const line = String(
    asOfLine([
      { at: '2025-01-12T17:20:00Z', text: 'nine' },
      { at: '2025-01-12T20:40:00Z', text: 'ten' },
    ]),
  )
  expect([line.includes('>17:20</text>'), line.includes('>20:40</text>')]).toEqual([true, true])
})

it.each([
  [
    'one moment',
    [
      { at: '2025-01-12T20:40:00Z', text: 'a' },
      { at: '2025-01-12T20:40:00Z', text: 'b' },
    ],
  ],
  ['no moment', [{ at: 'soon', text: 'a' }]],
  ['nothing', []],
])('draws no line for %s', (_, points) => expect(asOfLine(points)).toBe(''))
