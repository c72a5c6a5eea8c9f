import type { Candidates } from './candidates.ts'
import { BIGRAM, IN_LEAD, NAME, NUMERAL, type ReportFeatures } from './report-features.ts'
import { type TermTable, UNDATED, VIEWS } from './term-table.ts'

/** Names of the features of a pair, in the order of the weights. */
export const PAIR_FEATURES = [
  'one',
  'all',
  'names',
  'lead',
  'bigrams',
  'numerals',
  'rootAll',
  'allByLead',
  'ofBestLow',
  'ofBestHigh',
  'rareShared',
  'cover',
  'leadCover',
  'days',
  'dated',
  'otherNumber',
  'sameNumber',
  'short',
  'plain',
  'content',
  'rootContent',
  'sharedWords',
  'sameWeekday',
  'otherWeekday',
  'contentLong',
  'bigramsLong',
  'shareLong',
  'contentByNames',
  'rankLow',
  'rankHigh',
  'ofMixLow',
  'ofMixHigh',
] as const

const WIDTH = PAIR_FEATURES.length

/**
 * The features of every candidate, `PAIR_FEATURES.length` to a row. Two of them are relative to each report's best
 * neighbours, so that they mean the same in a dense collection and a thin one.
 */
export const makePairFeatures = (
  table: TermTable,
  features: readonly ReportFeatures[],
  { first, second }: Candidates,
): Float32Array => {
  const rows = new Float32Array(first.length * WIDTH)
  const best = new Float32Array(table.count)
  const mass = leadMass(table)
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0]
    const row = rows.subarray(pair * WIDTH, (pair + 1) * WIDTH)
    compareTerms(table, mass, a, b, row)
    const all = row[1] ?? 0
    const [dayA = UNDATED, dayB = UNDATED] = [table.day[a], table.day[b]]
    const dated = dayA !== UNDATED && dayB !== UNDATED
    row[13] = dated ? Math.log1p(Math.abs(dayA - dayB)) : 0
    row[14] = dated ? 1 : 0
    const matters = compareMatters(features[a], features[b])
    // Another round of the same matter is no neighbour to measure others by, however alike.
    if (matters >= 0) {
      best[a] = Math.max(best[a] ?? 0, all)
      best[b] = Math.max(best[b] ?? 0, all)
    }
    row[15] = matters < 0 ? 1 : 0
    row[16] = matters > 0 ? 1 : 0
    const words = Math.min(features[a]?.terms.length ?? 0, features[b]?.terms.length ?? 0)
    row[17] = Math.max(0, 1 - words / 150)
    const [daysA, daysB] = [features[a]?.weekdays ?? 0, features[b]?.weekdays ?? 0]
    row[22] = daysA & daysB ? 1 : 0
    row[23] = daysA !== 0 && daysB !== 0 && !(daysA & daysB) ? 1 : 0
    const long = 1 - row[17]
    row[24] = (row[19] ?? 0) * long
    row[25] = (row[4] ?? 0) * long
    row[26] = long
    row[27] = (row[19] ?? 0) * (row[2] ?? 0)
  }
  for (let pair = 0; pair < first.length; pair++) {
    const [x, y] = [best[first[pair] ?? 0] ?? 0, best[second[pair] ?? 0] ?? 0]
    const all = rows[pair * WIDTH + 1] ?? 0
    rows[pair * WIDTH + 8] = all / (Math.max(x, y) || 1)
    rows[pair * WIDTH + 9] = all / (Math.min(x, y) || 1)
  }
  rankNeighbours(table.count, first, second, rows)
  return rows
}

/** Adds to each pair where either report stands among the other's neighbours, by the mean of three cosines. */
const rankNeighbours = (count: number, first: Int32Array, second: Int32Array, rows: Float32Array): void => {
  const from = new Int32Array(count + 1)
  for (const ends of [first, second]) for (const report of ends) from[report + 1] = (from[report + 1] ?? 0) + 1
  for (let report = 0; report < count; report++) from[report + 1] = (from[report + 1] ?? 0) + (from[report] ?? 0)
  const filled = from.slice(0, count)
  const likeness = new Float32Array(2 * first.length)
  const mixes = new Float32Array(first.length)
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * WIDTH
    const other = (rows[at + 15] ?? 0) === 1
    const mix = other ? 0 : ((rows[at + 1] ?? 0) + (rows[at + 3] ?? 0) + (rows[at + 18] ?? 0)) / 3
    mixes[pair] = mix
    for (const report of [first[pair] ?? 0, second[pair] ?? 0]) {
      const place = filled[report] ?? 0
      likeness[place] = mix
      filled[report] = place + 1
    }
  }
  for (let report = 0; report < count; report++) likeness.subarray(from[report], from[report + 1]).sort()
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * WIDTH
    const mix = mixes[pair] ?? 0
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0].map(report => {
      const own = likeness.subarray(from[report], from[report + 1])
      return { rank: Math.log1p(countAbove(own, mix)), best: own.at(-1) ?? 0 }
    })
    if (a === undefined || b === undefined) continue
    rows[at + 28] = Math.min(a.rank, b.rank)
    rows[at + 29] = Math.max(a.rank, b.rank)
    rows[at + 30] = mix / (Math.max(a.best, b.best) || 1)
    rows[at + 31] = mix / (Math.min(a.best, b.best) || 1)
  }
}

/** How many of ascending values are above one. */
const countAbove = (values: Float32Array, value: number): number => {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return values.length - low
}

/** For each report the summed weights of all its terms and of those in headline and lead. */
const leadMass = ({ count, from, weights, flags }: TermTable): Float32Array => {
  const mass = new Float32Array(2 * count)
  for (let report = 0; report < count; report++)
    for (let row = from[report] ?? 0; row < (from[report + 1] ?? 0); row++) {
      mass[2 * report] = (mass[2 * report] ?? 0) + (weights[row] ?? 0)
      if ((flags[row] ?? 0) & IN_LEAD) mass[2 * report + 1] = (mass[2 * report + 1] ?? 0) + (weights[row] ?? 0)
    }
  return mass
}

/** One walk over both reports' terms gives all cosines and covers. */
const compareTerms = (table: TermTable, mass: Float32Array, a: number, b: number, row: Float32Array): void => {
  const { from, terms, weights, plain, flags, norms, frequency } = table
  let [all, names, lead, bigrams, numerals, rare, covered, leadCovered] = [0, 0, 0, 0, 0, 0, 0, 0]
  let [level, content, words] = [0, 0, 0]
  const [endA, endB] = [from[a + 1] ?? 0, from[b + 1] ?? 0]
  let [i, j] = [from[a] ?? 0, from[b] ?? 0]
  while (i < endA && j < endB) {
    const [x = 0, y = 0] = [terms[i], terms[j]]
    if (x === y) {
      const [left = 0, right = 0, flagA = 0, flagB = 0] = [weights[i], weights[j], flags[i], flags[j]]
      const product = left * right
      const both = flagA & flagB
      all += product
      if (both & NAME) names += product
      if (both & IN_LEAD) lead += product
      if (both & BIGRAM) bigrams += product
      if (both & NUMERAL) numerals += product
      if ((frequency[x] ?? 0) <= 8) rare++
      covered += Math.min(left, right)
      const even = (plain[i] ?? 0) * (plain[j] ?? 0)
      level += even
      if (!((flagA | flagB) & (NAME | BIGRAM))) content += even
      if (!(both & BIGRAM)) words++
      if ((flagA | flagB) & IN_LEAD) leadCovered += Math.min(left, right)
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  const norm = (view: number): number =>
    (norms[a * VIEWS.length + view] ?? 0) * (norms[b * VIEWS.length + view] ?? 0) || 1
  row[0] = 1
  row[1] = all / norm(0)
  row[2] = names / norm(1)
  row[3] = lead / norm(2)
  row[4] = bigrams / norm(3)
  row[5] = numerals / norm(4)
  row[6] = Math.sqrt(row[1] ?? 0)
  row[7] = (row[1] ?? 0) * (row[3] ?? 0)
  row[10] = Math.log1p(rare)
  row[18] = level / norm(5)
  row[19] = content / norm(6)
  row[20] = Math.sqrt(row[19] ?? 0)
  row[21] = Math.log1p(words)
  row[11] = covered / (Math.min(mass[2 * a] ?? 0, mass[2 * b] ?? 0) || 1)
  row[12] = leadCovered / (Math.min(mass[2 * a + 1] ?? 0, mass[2 * b + 1] ?? 0) || 1)
}

/** 1 when both name the same number of one thing, -1 when they name only different ones, 0 when nothing can be said. */
export const compareMatters = (a: ReportFeatures | undefined, b: ReportFeatures | undefined): number => {
  let result = 0
  for (const [thing, value] of a?.matters ?? []) {
    const others = (b?.matters ?? []).filter(([other]) => other === thing)
    if (others.length === 0) continue
    if (others.some(([, other]) => other === value)) return 1
    result = -1
  }
  return result
}
