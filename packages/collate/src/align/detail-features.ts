import { compareQuantities, compareTimes, type Quantity, type Time } from '@variorum/text'
import { compareNouns } from '../slots/noun-classes.ts'
import type { SentenceDetails } from './sentence-details.ts'

/** What the details of two sentences say of them, in the order that `compareDetails` gives them in. */
export const DETAIL_FEATURES = [
  'equal quantities',
  'rounded quantities',
  'other quantities of one thing',
  'incomparable quantities of one thing',
  'equal times',
  'other times',
  'people in common',
  'other people',
  'one speaker',
  'other speakers',
  'in quotation marks',
  'reported speech',
  'fewer quantities',
  'more quantities',
  'fewer times',
] as const

const EQUAL = 4
/** How two quantities of one kind of thing stand to each other: this or more, they may be one value. */
export const ROUNDED = 3
/** They are two values. */
export const OTHER = 2
const INCOMPARABLE = 1

/** One of the relations, 0 where the quantities are of different things. */
export const relateQuantities = (a: Quantity, b: Quantity): number => {
  if (a.measure !== b.measure) return 0
  if (a.measure === 'count' && compareNouns(a.noun, b.noun) === 'none') return 0
  const found = compareQuantities(a, b)
  if (found === 'same') return EQUAL
  if (found === 'rounding' || found === 'specificity') return ROUNDED
  return found === 'different' ? OTHER : INCOMPARABLE
}

const relateTimes = (a: Time, b: Time): number => {
  const found = compareTimes(a, b)
  if (found === 'different') return OTHER
  return found === 'incomparable' ? 0 : EQUAL
}

/** Nothing to compare: none of each relation. Most pairs of sentences are so. */
const NONE: readonly number[] = [0, 0, 0, 0, 0]

/** How many details of the list with fewer have each relation as their best one to the other list; by the relation's number. */
const countBest = <Detail>(
  a: readonly Detail[],
  b: readonly Detail[],
  relate: (a: Detail, b: Detail) => number,
): readonly number[] => {
  if (a.length === 0 || b.length === 0) return NONE
  const ofA = [0, 0, 0, 0, 0]
  const ofB = [0, 0, 0, 0, 0]
  const bestB = b.map(() => 0)
  for (const x of a) {
    let best = 0
    b.forEach((y, j) => {
      const relation = relate(x, y)
      if (relation > best) best = relation
      if (relation > (bestB[j] ?? 0)) bestB[j] = relation
    })
    ofA[best] = (ofA[best] ?? 0) + 1
  }
  for (const best of bestB) ofB[best] = (ofB[best] ?? 0) + 1
  return ofA.map((count, relation) => Math.min(count, ofB[relation] ?? 0))
}

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  if (a.size === 0 || b.size === 0) return shared
  for (const one of a) if (b.has(one)) shared++
  return shared
}

/** Puts the features of a pair, symmetric, into `row` from `at` on. */
export const compareDetails = (a: SentenceDetails, b: SentenceDetails, row: Float32Array, at: number): void => {
  const quantities = countBest(a.quantities, b.quantities, relateQuantities)
  const times = countBest(a.times, b.times, relateTimes)
  const people = countShared(a.people, b.people)
  const speakers = countShared(a.speakers, b.speakers)
  row[at] = quantities[EQUAL] ?? 0
  row[at + 1] = quantities[ROUNDED] ?? 0
  row[at + 2] = quantities[OTHER] ?? 0
  row[at + 3] = quantities[INCOMPARABLE] ?? 0
  row[at + 4] = times[EQUAL] ?? 0
  row[at + 5] = times[OTHER] ?? 0
  row[at + 6] = people
  row[at + 7] = people === 0 && a.people.size > 0 && b.people.size > 0 ? 1 : 0
  row[at + 8] = speakers > 0 ? 1 : 0
  row[at + 9] = speakers === 0 && a.speakers.size > 0 && b.speakers.size > 0 ? 1 : 0
  row[at + 10] = Number(a.quoted) + Number(b.quoted)
  row[at + 11] = Number(a.reported) + Number(b.reported)
  row[at + 12] = Math.min(a.quantities.length, b.quantities.length)
  row[at + 13] = Math.max(a.quantities.length, b.quantities.length)
  row[at + 14] = Math.min(a.times.length, b.times.length)
}
