import type { Claim, Comparison, Reading } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { explainDifference } from './explain.ts'
import { UsageError } from './io.ts'

const report = (id: string, outlet: string, text: string): Report => ({ ...reportOf(id, text), outlet })

const FOUR = 'A landslide killed four people in the valley.'
const SIX = 'A landslide killed six people in the valley.'

const claim = (reportId: string, words: string, text: string, value: string): Claim => ({
  reportId,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  value,
  unit: null,
  asOf: '2026-03-02',
  certainty: 'flat',
  attributedTo: reportId === 'a' ? 'police' : null,
})

const reading = (reportId: string, text: string): Reading => ({
  reportId,
  start: 0,
  end: text.length,
  sentences: [0],
  similarity: 1,
})

const comparison: Comparison = {
  eventId: null,
  headline: 'Landslide',
  reports: [
    report('a', 'Tarn Courier', FOUR),
    report('b', 'Eastwire', SIX),
    report('c', 'Harbour Times', 'Nobody slept.'),
  ],
  collation: {
    reportIds: ['a', 'b', 'c'],
    passages: [
      { id: 'p-a-0', position: 0, readings: [reading('a', FOUR), reading('b', SIX)] },
      { id: 'p-c-0', position: 1, readings: [reading('c', 'Nobody slept.')] },
    ],
    links: [
      {
        a: { reportId: 'a', sentence: 0 },
        b: { reportId: 'b', sentence: 0 },
        relation: 'same-fact',
        score: 0.871,
        why: ['shared: landslide, valley'],
      },
    ],
    differences: [
      {
        id: 'd-1',
        passageId: 'p-a-0',
        slot: 'deaths · landslide · whole',
        kind: 'quantity',
        relation: 'conflict',
        about: 'people killed',
        claims: [claim('a', 'four people', FOUR, '4'), claim('b', 'six people', SIX, '6')],
        why: ['“four people” against “six people”: same thing, same time, other value'],
        weight: 0.9,
      },
    ],
    quotes: [],
    copies: [],
    provenance: [],
  },
}

it('says what each report says, why the relation was reached, and why the sentences stand together', () => {
  expect(explainDifference(comparison, '1')).toBe(`Difference 1 (d-1): people killed
  quantity, conflict: the same thing at the same time, and not all of it can hold
  compared as: deaths · landslide · whole

What each report says, equal values together
  1. read as 4
     Tarn Courier: “four people”, said flatly, according to police, as of 2026-03-02
  2. read as 6
     Eastwire: “six people”, said flatly, as of 2026-03-02
  left out by Harbour Times

Why conflict
  “four people” against “six people”: same thing, same time, other value

Passage 1 (p-a-0): why these sentences stand together
  Tarn Courier: A landslide killed four people in the valley.
  Eastwire: A landslide killed six people in the valley.
  Tarn Courier ~ Eastwire: 0.87 of 1, shared: landslide, valley
  left out by Harbour Times
`)
})

it('takes a difference by its id, and a passage by its id or number', () => {
  expect(explainDifference(comparison, 'd-1')).toBe(explainDifference(comparison, '1'))
  expect(explainDifference(comparison, 'p2')).toBe(
    'Passage 2 (p-c-0): only one report says this\n  Harbour Times: Nobody slept.\n',
  )
  expect(explainDifference(comparison, 'p-c-0')).toBe(explainDifference(comparison, 'p2'))
})

it('says which sentences a difference alone brought together', () => {
  const unlinked = { ...comparison, collation: { ...comparison.collation, links: [] } }
  expect(explainDifference(unlinked, 'p1')).toContain(
    '  Eastwire: brought here by a difference, for it gives the same detail\n',
  )
})

it('refuses what is neither', () => {
  expect(() => explainDifference(comparison, '99')).toThrow(UsageError)
})
