import { compareSpelled, LEFT_OVER_FEATURES } from './left-over.ts'
import { compareOrder, ORDER_FEATURES } from './order-features.ts'
import type { SentenceFeatures } from './sentence-features.ts'
import { shared } from './shared.ts'
import type { TermWeights } from './weights.ts'

/** What a pair of sentences is judged by, in the order of the vector `comparePair` returns. */
export const PAIR_FEATURES = [
  'bias',
  'cosine',
  'cosine in the event',
  'more of the shorter one',
  'less of the longer one',
  'more of the shorter one, in the event',
  'less of the longer one, in the event',
  'shared weight',
  'shared weight in the event',
  'words',
  'words of the shorter one',
  'words of the longer one',
  'skips',
  'senses',
  'senses of the shorter one',
  'kin',
  'kin of the shorter one',
  'other weekdays',
  'weekday in one only',
  'bigrams',
  'bigrams of the shorter one',
  'letters',
  'letters of the shorter one',
  'rarest word left over in the shorter one',
  'weight left over in both',
  'length ratio',
  'length difference',
  'shorter length',
  'longer length',
  'names',
  'no name in common',
  'names in one only',
  'fewer names left over',
  'more names left over',
  'equal numbers',
  'share of equal numbers',
  'only other numbers',
  'near numbers',
  'numbers in one only',
  'numbers in none',
  'the same numbers',
  'negation in one only',
  'quoted both',
  'quoted one',
  'questions differ',
  'numbers left over where fewer are',
  'numbers left over where more are',
  ...LEFT_OVER_FEATURES,
  ...ORDER_FEATURES,
] as const

/** Factors between units that reports give the same amount in: mile/km, acre/hectare, foot/metre, pound/kilogram, square foot/square metre, square mile/square kilometre, gallon/litre, inch/cm. */
const CONVERSIONS = [1.609, 2.471, 3.281, 2.205, 10.764, 2.59, 3.785, 2.54]

const areEqual = (x: number, y: number): boolean => Math.abs(x - y) <= 0.004 * Math.max(Math.abs(x), Math.abs(y))

const areNear = (x: number, y: number): boolean => {
  if (areEqual(x, y)) return true
  const high = Math.max(Math.abs(x), Math.abs(y))
  const low = Math.min(Math.abs(x), Math.abs(y))
  if (low >= 0.8 * high) return true
  const ratio = high / (low || 1)
  return (
    (low >= 4 && CONVERSIONS.some(factor => Math.abs(ratio - factor) <= 0.03 * factor)) ||
    (high >= 30 && high <= 130 && Math.abs(low * 1.8 + 32 - high) <= 1.5)
  )
}

/** How many numbers of the list with fewer of them have a partner in the other. */
const countPaired = (a: readonly number[], b: readonly number[], fits: (x: number, y: number) => boolean): number =>
  Math.min(a.filter(x => b.some(y => fits(x, y))).length, b.filter(y => a.some(x => fits(x, y))).length)

const dice = (both: number, a: number, b: number): number => (a + b === 0 ? 0 : (2 * both) / (a + b))
const part = (both: number, of: number): number => (of === 0 ? 0 : both / of)

/** The features of a pair, symmetric: `comparePair(a, b, w)` equals `comparePair(b, a, w)`. */
export const comparePair = (a: SentenceFeatures, b: SentenceFeatures, { general, inEvent }: TermWeights): number[] => {
  let i = 0
  let j = 0
  let words = 0
  let both = 0
  let bothEvent = 0
  let bothSquare = 0
  let bothEventSquare = 0
  const sums = { a: 0, b: 0, aEvent: 0, bEvent: 0, aSquare: 0, bSquare: 0, aEventSquare: 0, bEventSquare: 0 }
  let rarestA = 0
  let rarestB = 0
  while (i < a.bag.length || j < b.bag.length) {
    const x = i < a.bag.length ? (a.bag[i] ?? 0) : Number.POSITIVE_INFINITY
    const y = j < b.bag.length ? (b.bag[j] ?? 0) : Number.POSITIVE_INFINITY
    const term = Math.min(x, y)
    const weight = general[term] ?? 0
    const event = inEvent[term] ?? 0
    if (x <= y) {
      i++
      sums.a += weight
      sums.aEvent += event
      sums.aSquare += weight * weight
      sums.aEventSquare += event * event
    }
    if (y <= x) {
      j++
      sums.b += weight
      sums.bEvent += event
      sums.bSquare += weight * weight
      sums.bEventSquare += event * event
    }
    if (x === y) {
      words++
      both += weight
      bothEvent += event
      bothSquare += weight * weight
      bothEventSquare += event * event
    } else if (x < y) rarestA = Math.max(rarestA, weight)
    else rarestB = Math.max(rarestB, weight)
  }
  const senses = shared(a.senses, b.senses)
  const kin = shared(a.kin, b.kin)
  const bigrams = shared(a.bigrams, b.bigrams)
  const grams = shared(a.grams, b.grams)
  const shorter = Math.min(a.sequence.length, b.sequence.length)
  const longer = Math.max(a.sequence.length, b.sequence.length)
  const names = shared(a.names, b.names)
  const fewestNames = Math.min(a.names.length, b.names.length)
  const equal = countPaired(a.numbers, b.numbers, areEqual)
  const near = countPaired(a.numbers, b.numbers, areNear) - equal
  const fewestNumbers = Math.min(a.numbers.length, b.numbers.length)
  const mostNumbers = Math.max(a.numbers.length, b.numbers.length)
  const flag = (value: boolean): number => (value ? 1 : 0)
  const aPart = part(both, sums.a)
  const bPart = part(both, sums.b)
  const aPartEvent = part(bothEvent, sums.aEvent)
  const bPartEvent = part(bothEvent, sums.bEvent)
  return [
    1,
    part(bothSquare, Math.sqrt(sums.aSquare * sums.bSquare)),
    part(bothEventSquare, Math.sqrt(sums.aEventSquare * sums.bEventSquare)),
    Math.max(aPart, bPart),
    Math.min(aPart, bPart),
    Math.max(aPartEvent, bPartEvent),
    Math.min(aPartEvent, bPartEvent),
    Math.log1p(both),
    Math.log1p(bothEvent),
    dice(words, a.bag.length, b.bag.length),
    part(words, Math.min(a.bag.length, b.bag.length)),
    part(words, Math.max(a.bag.length, b.bag.length)),
    dice(shared(a.skips, b.skips), a.skips.length, b.skips.length),
    dice(senses, a.senses.length, b.senses.length),
    part(senses, Math.min(a.senses.length, b.senses.length)),
    dice(kin, a.kin.length, b.kin.length),
    part(kin, Math.min(a.kin.length, b.kin.length)),
    flag(a.days.length > 0 && b.days.length > 0 && shared(a.days, b.days) === 0),
    flag(a.days.length > 0 !== b.days.length > 0),
    dice(bigrams, a.bigrams.length, b.bigrams.length),
    part(bigrams, Math.min(a.bigrams.length, b.bigrams.length)),
    dice(grams, a.grams.length, b.grams.length),
    part(grams, Math.min(a.grams.length, b.grams.length)),
    (sums.a === sums.b ? Math.min(rarestA, rarestB) : sums.a < sums.b ? rarestA : rarestB) / 10,
    Math.log1p(sums.a + sums.b - 2 * both),
    part(shorter, longer),
    (longer - shorter) / 10,
    Math.log1p(shorter),
    Math.log1p(longer),
    dice(names, a.names.length, b.names.length),
    flag(fewestNames > 0 && names === 0),
    flag(fewestNames === 0 && a.names.length + b.names.length > 0),
    Math.log1p(fewestNames - names),
    Math.log1p(Math.max(a.names.length, b.names.length) - names),
    Math.log1p(equal),
    part(equal, fewestNumbers),
    flag(fewestNumbers > 0 && equal === 0 && near === 0),
    Math.log1p(near),
    flag(fewestNumbers === 0 && mostNumbers > 0),
    flag(mostNumbers === 0),
    flag(equal === mostNumbers),
    flag(a.negated !== b.negated),
    flag(a.quoted && b.quoted),
    flag(a.quoted !== b.quoted),
    flag(a.question !== b.question),
    Math.log1p(fewestNumbers - equal),
    Math.log1p(mostNumbers - equal),
    ...compareSpelled(a.spelled, b.spelled),
    ...compareOrder(a.sequence, b.sequence, general),
  ]
}
