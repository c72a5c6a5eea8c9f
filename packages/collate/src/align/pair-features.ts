import { compareSpelled, LEFT_OVER_FEATURES } from './left-over.ts'
import {
  BAG,
  BIGRAMS,
  countMarked,
  DAYS,
  GRAMS,
  KIN,
  MET,
  markSentence,
  NAMES,
  SENSES,
  SKIPS,
} from './marked-sentence.ts'
import { compareOrder, ORDER_FEATURES } from './order-features.ts'
import type { SentenceFeatures } from './sentence-features.ts'
import type { TermWeights } from './weights.ts'

/** What a pair of sentences is judged by, in the order that `comparePair` gives it in. */
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

/** What the terms of a sentence weigh together. */
const sumWeights = ({ bag }: SentenceFeatures, { general, inEvent }: TermWeights) => {
  let [plain, event, square, eventSquare] = [0, 0, 0, 0]
  for (let at = 0; at < bag.length; at++) {
    const weight = general[bag[at] ?? 0] ?? 0
    const own = inEvent[bag[at] ?? 0] ?? 0
    plain += weight
    event += own
    square += weight * weight
    eventSquare += own * own
  }
  return { plain, event, square, eventSquare }
}

/** Puts the features of a pair into `row` from `at` on. Symmetric: they are those of `b` and `a`. */
export const comparePair = (
  a: SentenceFeatures,
  b: SentenceFeatures,
  weights: TermWeights,
  row: Float32Array | Float64Array,
  at = 0,
): void => {
  const { general, inEvent } = weights
  const marked = markSentence(b)
  let words = 0
  let both = 0
  let bothEvent = 0
  let bothSquare = 0
  let bothEventSquare = 0
  let rarestA = 0
  for (let index = 0; index < a.bag.length; index++) {
    const term = a.bag[index] ?? 0
    const weight = general[term] ?? 0
    if (((marked.terms[term] ?? 0) & BAG) === 0) {
      if (weight > rarestA) rarestA = weight
      continue
    }
    const event = inEvent[term] ?? 0
    words++
    both += weight
    bothEvent += event
    bothSquare += weight * weight
    bothEventSquare += event * event
    marked.terms[term] = (marked.terms[term] ?? 0) | MET
  }
  let rarestB = 0
  for (let index = 0; index < b.bag.length; index++) {
    const term = b.bag[index] ?? 0
    const marks = marked.terms[term] ?? 0
    if ((marks & MET) !== 0) marked.terms[term] = marks & ~MET
    else if ((general[term] ?? 0) > rarestB) rarestB = general[term] ?? 0
  }
  const [ofA, ofB] = [sumWeights(a, weights), sumWeights(b, weights)]
  const senses = countMarked(marked.terms, a.senses, SENSES)
  const kin = countMarked(marked.terms, a.kin, KIN)
  const bigrams = countMarked(marked.pairs, a.bigrams, BIGRAMS)
  const skips = countMarked(marked.pairs, a.skips, SKIPS)
  const grams = countMarked(marked.grams, a.grams, GRAMS)
  const names = countMarked(marked.terms, a.names, NAMES)
  const days = countMarked(marked.terms, a.days, DAYS)
  const shorter = Math.min(a.sequence.length, b.sequence.length)
  const longer = Math.max(a.sequence.length, b.sequence.length)
  const fewestNames = Math.min(a.names.length, b.names.length)
  const equal = countPaired(a.numbers, b.numbers, areEqual)
  const near = countPaired(a.numbers, b.numbers, areNear) - equal
  const fewestNumbers = Math.min(a.numbers.length, b.numbers.length)
  const mostNumbers = Math.max(a.numbers.length, b.numbers.length)
  const flag = (value: boolean): number => (value ? 1 : 0)
  const aPart = part(both, ofA.plain)
  const bPart = part(both, ofB.plain)
  const aPartEvent = part(bothEvent, ofA.event)
  const bPartEvent = part(bothEvent, ofB.event)
  const own = [
    1,
    part(bothSquare, Math.sqrt(ofA.square * ofB.square)),
    part(bothEventSquare, Math.sqrt(ofA.eventSquare * ofB.eventSquare)),
    Math.max(aPart, bPart),
    Math.min(aPart, bPart),
    Math.max(aPartEvent, bPartEvent),
    Math.min(aPartEvent, bPartEvent),
    Math.log1p(both),
    Math.log1p(bothEvent),
    dice(words, a.bag.length, b.bag.length),
    part(words, Math.min(a.bag.length, b.bag.length)),
    part(words, Math.max(a.bag.length, b.bag.length)),
    dice(skips, a.skips.length, b.skips.length),
    dice(senses, a.senses.length, b.senses.length),
    part(senses, Math.min(a.senses.length, b.senses.length)),
    dice(kin, a.kin.length, b.kin.length),
    part(kin, Math.min(a.kin.length, b.kin.length)),
    flag(a.days.length > 0 && b.days.length > 0 && days === 0),
    flag(a.days.length > 0 !== b.days.length > 0),
    dice(bigrams, a.bigrams.length, b.bigrams.length),
    part(bigrams, Math.min(a.bigrams.length, b.bigrams.length)),
    dice(grams, a.grams.length, b.grams.length),
    part(grams, Math.min(a.grams.length, b.grams.length)),
    (ofA.plain === ofB.plain ? Math.min(rarestA, rarestB) : ofA.plain < ofB.plain ? rarestA : rarestB) / 10,
    Math.log1p(ofA.plain + ofB.plain - 2 * both),
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
  ]
  const [spelled, order] = [compareSpelled(a.spelled, b.spelled), compareOrder(a.sequence, b.sequence, general)]
  write(row, at, own)
  write(row, at + own.length, spelled)
  write(row, at + own.length + spelled.length, order)
}

/** Puts a few numbers into a row; `TypedArray.set` takes four times as long for so few, and spreading them as long again. */
const write = (row: Float32Array | Float64Array, from: number, values: readonly number[]): void => {
  for (let at = 0; at < values.length; at++) row[from + at] = values[at] ?? 0
}
