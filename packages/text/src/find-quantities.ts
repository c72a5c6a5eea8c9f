import { type ClosedText, closeUp } from './close-up.ts'
import { build, type ReadQuantity } from './quantities/build-quantity.ts'
import { isLabel, isYearLike, phoneEnd } from './quantities/is-label.ts'
import { isPoundWeight } from './quantities/is-pound-weight.ts'
import { isScore } from './quantities/is-score.ts'
import { mayOpen } from './quantities/may-open.ts'
import { parseAgedNoun, parseGroupNoun, parseNounPhrase, parseScaledNoun } from './quantities/noun-phrase.ts'
import { type NumberToken, parseNumber } from './quantities/parse-number.ts'
import { readAge, readAgeDecade } from './quantities/read-age.ts'
import { readArticleUnit } from './quantities/read-article-unit.ts'
import { readBound } from './quantities/read-bound.ts'
import { readOrdinal } from './quantities/read-ordinal.ts'
import { readPeriod } from './quantities/read-period.ts'
import { readPlus } from './quantities/read-plus.ts'
import { readRepeated } from './quantities/read-repeated.ts'
import { readSign } from './quantities/read-sign.ts'
import { readSmallerUnit } from './quantities/read-smaller-unit.ts'
import { readUnit } from './quantities/read-unit.ts'
import { readVague } from './quantities/read-vague.ts'
import { DASH, type Token, toTokens } from './quantities/tokens.ts'
import { CURRENCY_WORDS, UNITS } from './quantities/units.ts'
import type { Bound, Measure, Quantity } from './quantity.ts'
import { overlaps, type Span } from './span.ts'

/**
 * The numbers of a text with what they count or measure; sorted, disjoint. `taken` are spans that are something else
 * (dates, clock times), sorted. Linear in the length of the text.
 */
export const findQuantities = (
  written: string,
  taken: readonly Span[] = [],
  { text, toOriginal, toClosed }: ClosedText = closeUp(written),
): Quantity[] => {
  return readQuantities(text, taken.map(toClosed)).map(quantity => ({
    ...quantity,
    ...toOriginal(quantity),
    counted: quantity.counted === null ? null : toOriginal(quantity.counted),
  }))
}

const readQuantities = (text: string, taken: readonly Span[]): Quantity[] => {
  const tokens = toTokens(text)
  const found: Quantity[] = []
  let next = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
    const busy = taken[next]
    if (busy !== undefined && busy.start < token.end && token.start < busy.end) {
      at++
      continue
    }
    const read = readAt(tokens, at)
    const last = found.at(-1)
    if (read === null || (busy !== undefined && read.quantity !== null && overlaps(busy, read.quantity))) at++
    else {
      if (read.quantity !== null) {
        if (last !== undefined && isConversion(text, last, read.quantity))
          found[found.length - 1] = {
            ...last,
            converted: [
              ...last.converted,
              {
                low: read.quantity.low,
                high: read.quantity.high,
                unit: read.quantity.unit ?? read.quantity.noun ?? '',
              },
            ],
          }
        else if (last === undefined || last.end <= read.quantity.start) found.push(read.quantity)
      }
      at = Math.max(read.to, at + 1)
    }
  }
  return found
}

/** "four decades", "a century" are round however flatly they are said. */
const isCoarse = (seconds: number): boolean => seconds > 9 * 365 * 86_400

const toAbout = <Limit extends { readonly bound: Bound }>(limit: Limit): Limit =>
  limit.bound === 'exact' ? { ...limit, bound: 'about' } : limit

const readAt = (tokens: readonly Token[], at: number): ReadQuantity | null => {
  const token = tokens[at]
  if (token === undefined || !mayOpen(token, tokens[at + 1])) return null
  const phone = phoneEnd(tokens, at)
  if (phone !== null) return { quantity: null, to: phone }
  const decade = readAgeDecade(tokens, at)
  if (decade !== null) {
    const parts = { measure: 'age' as const, low: decade, high: decade + 9, tolerance: 0, unit: 'year' }
    return { quantity: build(tokens, at, at + 2, { ...parts, bound: 'range' }), to: at + 2 }
  }
  const vague = readVague(tokens, at)
  if (vague !== null) return vague
  const repeated = readRepeated(tokens, at)
  if (repeated !== null) return repeated
  const ordinal = readOrdinal(tokens, at)
  if (ordinal !== null) return ordinal
  const article = readArticleUnit(tokens, at)
  if (article !== null) {
    const { unit, value, to } = article
    const limit = readBound(tokens, at, to)
    const amount = value * unit.factor
    const coarse = unit.measure === 'duration' && isCoarse(unit.factor)
    const bound = coarse ? toAbout(limit) : limit
    const tolerance = coarse ? unit.factor / 2 : 0
    const parts = { measure: unit.measure, low: amount, high: amount, tolerance, unit: unit.base }
    return { quantity: build(tokens, at, to, { ...parts, ...bound }), to }
  }
  const sign = readSign(tokens, at)
  const from = sign?.to ?? at
  const number = parseNumber(tokens, from)
  if (number === null) return null
  if (sign === null && isLabel(tokens, at, number)) return { quantity: null, to: number.to }
  const range = isChange(tokens, at) ? null : readRange(tokens, number, sign?.unit ?? null)
  const low = number.value
  const to = range?.to ?? number.to
  const more = readPlus(tokens, to)
  const what = readWhat(tokens, more ?? to, range?.number ?? number, sign?.unit ?? null)
  const limit = readBound(tokens, at, what.to, what.measure === 'duration' ? what.factor : 0)
  const coarse = what.measure === 'duration' && isCoarse(what.factor)
  const bound = more === null ? (coarse ? toAbout(limit) : limit) : { ...limit, bound: 'at-least' as const }
  if (what.measure === 'score' || isScore(tokens, at, number, range?.number ?? null, what.measure)) {
    const high = range?.number.value ?? low
    return {
      quantity: build(tokens, at, to, { measure: 'score', low, high, tolerance: 0, unit: null, bound: 'exact' }),
      to,
    }
  }
  if (isYearLike(tokens, at, number, what.measure)) return { quantity: null, to: number.to }
  const period = what.measure === 'money' ? readPeriod(tokens, what.to) : null
  const rest = range === null && what.unit !== null ? readSmallerUnit(tokens, what.to, what) : null
  const factor = what.factor / (period?.days ?? 1)
  // "3 to 5 million": the scale of the second number is meant for the first as well.
  const first =
    range !== null && range.number.value >= 1000 * low && low < 1000
      ? low * 10 ** (Math.floor(Math.log10(range.number.value) / 3) * 3)
      : low
  const end = period?.to ?? rest?.to ?? what.to
  const quantity = build(tokens, at, end, {
    measure: what.measure,
    low: (first - what.offset) * factor + (rest?.value ?? 0),
    high: ((range?.number.value ?? number.value) - what.offset) * factor + (rest?.value ?? 0),
    tolerance: rest?.tolerance ?? Math.max(number.tolerance, coarse ? 0.5 : 0) * factor,
    unit: period === null ? what.unit : `${what.unit}/day`,
    bound: range === null ? bound.bound : 'range',
    noun: what.measure === 'number' ? parseGroupNoun(tokens, at) : what.noun,
    counted: what.counted,
    part: isPart(tokens, what.to),
    from: bound.from,
  })
  return { quantity, to: end }
}

/** "four of them", "nine of the dead": what stands behind a number says that it is not all. */
const isPart = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.lower !== 'of') return false
  const next = tokens[at + 1]?.lower ?? ''
  return (
    /^(?:them|whom|these|those|which)$/.test(next) ||
    (next === 'the' &&
      /^(?:dead|injured|wounded|missing|killed|victims|survivors|arrested|detained)$/.test(tokens[at + 2]?.lower ?? ''))
  )
}

/** The second number of "$140- $150 million", "3 to 5", "between 3 and 5", "45-35"; the first may have its unit already: "7%-8%". */
const readRange = (
  tokens: readonly Token[],
  number: NumberToken,
  unit: string | null,
): { number: NumberToken; to: number } | null => {
  const own = readUnit(tokens, number.to)
  const at = own?.to ?? number.to
  const joint = tokens[at]
  if (joint === undefined || number.share) return null
  const between = joint.lower === 'and' && hasBetween(tokens, at)
  if (!DASH.test(joint.text) && joint.lower !== 'to' && !between) return null
  const sign = readSign(tokens, at + 1)
  if (sign !== null && unit !== null && sign.unit !== unit) return null
  const second = parseNumber(tokens, sign?.to ?? at + 1)
  if (second === null || second.share || (joint.lower === 'to' && second.value <= number.value)) return null
  if (own !== null && (second.value <= number.value || readUnit(tokens, second.to)?.unit !== own.unit)) return null
  return { number: second, to: second.to }
}

/** "rose from 5.8 to 6.3 billion": two figures of two times, no range. */
const isChange = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at - 1]?.lower !== 'from') return false
  for (let back = at - 2; back >= Math.max(0, at - CHANGED_WITHIN); back--)
    if (CHANGED.test(tokens[back]?.lower ?? '')) return true
  return false
}

const CHANGED_WITHIN = 7
const CHANGED =
  /^(?:rose|risen|rises|rise|rising|increased?|increases|increasing|up|grew|grown|climbed|jumped|lifted|raised|fell|fallen|falls|fall|falling|dropped|drop|drops|down|declined|lowered|slipped|reduced|cut|went|gone|revised)$/

const hasBetween = (tokens: readonly Token[], to: number): boolean => {
  for (let at = to - 1; at >= Math.max(0, to - 6); at--) if (tokens[at]?.lower === 'between') return true
  return false
}

type What = {
  readonly measure: Measure
  readonly unit: string | null
  readonly factor: number
  /** Taken from the number before it is multiplied: 32 for degrees Fahrenheit. */
  readonly offset: number
  readonly to: number
  readonly noun: string | null
  readonly counted: Span | null
}

/** What the number counts or measures, from the words behind it. */
const readWhat = (tokens: readonly Token[], at: number, number: NumberToken, currency: string | null): What => {
  const bare = { factor: 1, offset: 0, to: at, noun: null, counted: null }
  if (currency !== null)
    return { ...bare, measure: 'money', unit: currency, to: CURRENCY_WORDS.has(tokens[at]?.lower ?? '') ? at + 1 : at }
  const hyphen = DASH.test(tokens[at]?.text ?? '') ? 1 : 0
  const age = readAge(tokens, at, number)
  if (age !== null) return { ...bare, measure: 'age', unit: 'year', to: age, noun: parseAgedNoun(tokens, age) }
  if (/^(?:magnitude)$/.test(tokens[at + hyphen]?.lower ?? ''))
    return { ...bare, measure: 'magnitude', unit: null, to: at + hyphen + 1 }
  const pound = isPoundWeight(tokens, at, number.value) ? UNITS.get('lb') : undefined
  const unit = pound === undefined ? readUnit(tokens, at + hyphen) : { unit: pound, to: at + 1 }
  if (number.share) {
    // "a quarter of a percentage point", "a quarter point"
    const skip = tokens[at]?.lower === 'of' && ['a', 'an'].includes(tokens[at + 1]?.lower ?? '') ? 2 : 0
    const part =
      readUnit(tokens, at + skip) ??
      (tokens[at]?.lower === 'point' ? { unit: UNITS.get('percentage-point'), to: at + 1 } : null)
    if (part?.unit !== undefined && part.unit.measure !== 'percent')
      return { ...bare, measure: part.unit.measure, unit: part.unit.base, factor: part.unit.factor / 100, to: part.to }
    return { ...bare, measure: 'percent', unit: '%' }
  }
  if (unit !== null)
    return {
      ...bare,
      measure: unit.unit.measure,
      unit: unit.unit.base,
      factor: unit.unit.factor,
      offset: unit.unit.offset ?? 0,
      to: unit.to,
    }
  const money = CURRENCY_WORDS.get(tokens[at + hyphen]?.lower ?? '') ?? currencyOfPlace(tokens, at)
  if (money !== undefined)
    return {
      ...bare,
      measure: 'money',
      unit: money,
      to: at + hyphen + (currencyOfPlace(tokens, at) === undefined ? 1 : 2),
    }
  const phrase =
    parseNounPhrase(tokens, at + hyphen, number.value === 1 || hyphen === 1) ??
    (number.value >= 1e6 ? parseScaledNoun(tokens, at) : null)
  if (phrase === null) return { ...bare, measure: 'number', unit: null }
  return {
    ...bare,
    measure: 'count',
    unit: null,
    to: phrase.to,
    noun: phrase.noun,
    counted: { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 },
  }
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['british', 'GBP'],
  ['swiss', 'CHF'],
])

const currencyOfPlace = (tokens: readonly Token[], at: number): string | undefined =>
  CURRENCY_WORDS.has(tokens[at + 1]?.lower ?? '') ? PLACES.get(tokens[at]?.lower ?? '') : undefined

/** "48 million crowns (1,200 million lusos)": the bracketed amount repeats the one before it. */
const isConversion = (text: string, before: Quantity, bracketed: Quantity): boolean =>
  /^\s*\(\s*(?:about |around |some |roughly |or )?$/.test(text.slice(before.end, bracketed.start)) &&
  /^\s*\)/.test(text.slice(bracketed.end, bracketed.end + 3)) &&
  (before.measure === bracketed.measure || (before.measure === 'money' && bracketed.measure === 'count')) &&
  before.measure !== 'count'
