import type { Claim } from '@variorum/collate'
import { expect, it } from 'vitest'
import { claimNotes } from './claim-notes.ts'

const LABELS = new Map([
  ['a', 'Tarn Courier'],
  ['b', 'Eastwire'],
])

const claim = (reportId: string, more: Partial<Claim> = {}): Claim => ({
  reportId,
  start: 0,
  end: 1,
  value: '3',
  unit: null,
  asOf: '2026-03-02T10:15:00Z',
  certainty: 'flat',
  attributedTo: null,
  ...more,
})

it.each([
  ['nothing', [claim('a'), claim('b')], ''],
  [
    'what all have',
    [claim('a', { attributedTo: 'police' }), claim('b', { attributedTo: 'police' })],
    'according to police',
  ],
  ['what one has', [claim('a', { attributedTo: 'police' }), claim('b')], 'according to police (Tarn Courier)'],
  [
    'two sources and a hedge',
    [claim('a', { attributedTo: 'police', certainty: 'possible' }), claim('b', { attributedTo: 'the mayor' })],
    'possible (Tarn Courier) · according to police (Tarn Courier) · according to the mayor (Eastwire)',
  ],
])('notes %s', (_, claims, expected) => {
  expect(claimNotes({ kind: 'quantity', relation: 'conflict' }, claims, LABELS)).toBe(expected)
})

it('gives the time where later reports know more, and no source where the words name it', () => {
  const claims = [claim('a', { attributedTo: 'police' })]
  expect(claimNotes({ kind: 'attribution', relation: 'conflict' }, claims, LABELS)).toBe('')
  expect(claimNotes({ kind: 'quantity', relation: 'update' }, claims, LABELS)).toBe(
    'according to police · as of 2026-03-02 10:15 UTC',
  )
})
