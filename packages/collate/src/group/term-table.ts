import { BACKGROUND } from '../align/background.ts'
import { hashTerm } from './hash-term.ts'
import { BIGRAM, COUNT, IN_LEAD, NAME, NUMERAL, type ReportFeatures } from './report-features.ts'

/**
 * The reports' terms as flat columns: report r owns rows `from[r]` to `from[r + 1]`, term numbers ascending, weights
 * not yet normalised. `day` is days since 1970, `UNDATED` where unknown.
 */
export type TermTable = {
  readonly count: number
  readonly from: Int32Array
  readonly terms: Int32Array
  readonly flags: Uint8Array
  readonly weights: Float32Array
  /** As `weights`, but (1 + ln tf) · idf, nothing counted twice. */
  readonly plain: Float32Array
  readonly day: Int32Array
  /** How many reports hold each term. */
  readonly frequency: Int32Array
  /** Euclidean lengths of the views: seven a report, in the order of `VIEWS`. */
  readonly norms: Float32Array
  /** The heaviest terms of each report, heaviest first: `KEYS` a report, -1 where it has fewer. */
  readonly keys: Int32Array
  /** The hash a term number stands for. */
  readonly hashes: readonly number[]
}

export const UNDATED = 0x7fffffff
export const VIEWS = ['all', 'names', 'lead', 'bigrams', 'numerals', 'plain', 'content'] as const
export const KEYS = 40

/** Reports of news at large whose words are counted in when rarity is reckoned, so that five reports can be told apart as well as five thousand. */
const PRIOR_REPORTS = 300
/** A report has about so many sentences: turns the background's shares of sentences into shares of reports. */
const SENTENCES = 20

/** By hash, in how many of the prior's reports a stem stands. Names and pairs of words are not in the background: they are rare. */
const PRIOR: ReadonlyMap<number, number> = new Map(
  [...BACKGROUND].map(([stem, nats]) => [hashTerm(stem), PRIOR_REPORTS * (1 - (1 - Math.exp(-nats)) ** SENTENCES)]),
)

/** Lays the features of reports (in canonical order) out in columns, weighted by how rare each term is among them: (1 + ln tf) · idf², names twice, headline and lead twice. */
export const makeTermTable = (features: readonly ReportFeatures[]): TermTable => {
  const count = features.length
  const rows = features.reduce((sum, { terms }) => sum + terms.length, 0)
  const from = new Int32Array(count + 1)
  const terms = new Int32Array(rows)
  const uses = new Uint16Array(rows)
  const numbers = new Map<number, number>()
  const hashes: number[] = []
  const frequencies: number[] = []
  let at = 0
  for (const [report, feature] of features.entries()) {
    for (const [index, hash] of feature.terms.entries()) {
      let number = numbers.get(hash)
      if (number === undefined) {
        number = hashes.length
        numbers.set(hash, number)
        hashes.push(hash)
        frequencies.push(0)
      }
      frequencies[number] = (frequencies[number] ?? 0) + 1
      terms[at] = number
      uses[at] = feature.uses[index] ?? 0
      at++
    }
    from[report + 1] = at
  }
  const frequency = Int32Array.from(frequencies)
  const rarity = Float32Array.from(frequencies, (reports, number) =>
    Math.log((count + PRIOR_REPORTS + 1) / (reports + (PRIOR.get(hashes[number] ?? 0) ?? 0) + 0.5)),
  )
  const weights = new Float32Array(rows)
  const plain = new Float32Array(rows)
  const flags = new Uint8Array(rows)
  const norms = new Float32Array(count * VIEWS.length)
  const keys = new Int32Array(count * KEYS).fill(-1)
  for (let report = 0; report < count; report++) {
    const [start, end] = [from[report] ?? 0, from[report + 1] ?? 0]
    weigh(terms, uses, flags, weights, plain, start, end, rarity)
    chooseKeys(terms, weights, frequency, start, end, keys.subarray(report * KEYS, (report + 1) * KEYS))
    measure(flags, weights, plain, start, end, norms.subarray(report * VIEWS.length, (report + 1) * VIEWS.length))
  }
  const day = Int32Array.from(features, ({ at: published }) =>
    published === null ? UNDATED : Math.floor(Date.parse(published) / 86_400_000),
  )
  return { count, from, terms, flags, weights, plain, day, frequency, norms, keys, hashes }
}

/** Sorts a report's rows by term number and gives them their weights and flags. */
const weigh = (
  terms: Int32Array,
  uses: Uint16Array,
  flags: Uint8Array,
  weights: Float32Array,
  plain: Float32Array,
  start: number,
  end: number,
  rarity: Float32Array,
): void => {
  // Term and use in one double sorts without a comparison function: terms stay below 2^31, uses below 2^16.
  const packed = new Float64Array(end - start)
  for (let row = start; row < end; row++) packed[row - start] = (terms[row] ?? 0) * 65_536 + (uses[row] ?? 0)
  packed.sort()
  for (let row = start; row < end; row++) {
    const value = packed[row - start] ?? 0
    const term = Math.floor(value / 65_536)
    const use = value - term * 65_536
    const idf = rarity[term] ?? 0
    terms[row] = term
    flags[row] = use & (COUNT - 1)
    plain[row] = (1 + Math.log(Math.floor(use / COUNT) || 1)) * idf
    weights[row] = (plain[row] ?? 0) * idf * (use & IN_LEAD ? 2 : 1) * (use & NAME ? 2 : 1)
  }
}

/** A term that only one report holds finds nobody. */
const chooseKeys = (
  terms: Int32Array,
  weights: Float32Array,
  frequency: Int32Array,
  start: number,
  end: number,
  keys: Int32Array,
): void => {
  const chosen: number[] = []
  for (let row = start; row < end; row++) {
    if ((frequency[terms[row] ?? 0] ?? 0) < 2) continue
    const weight = weights[row] ?? 0
    if (chosen.length === KEYS && weight <= (weights[chosen[KEYS - 1] ?? 0] ?? 0)) continue
    let place = chosen.length
    while (place > 0 && weight > (weights[chosen[place - 1] ?? 0] ?? 0)) place--
    chosen.splice(place, 0, row)
    if (chosen.length > KEYS) chosen.pop()
  }
  for (const [index, row] of chosen.entries()) keys[index] = terms[row] ?? -1
}

const measure = (
  flags: Uint8Array,
  weights: Float32Array,
  plain: Float32Array,
  start: number,
  end: number,
  norms: Float32Array,
): void => {
  const squares = [0, 0, 0, 0, 0, 0, 0]
  for (let row = start; row < end; row++) {
    const square = (weights[row] ?? 0) ** 2
    const flag = flags[row] ?? 0
    squares[0] = (squares[0] ?? 0) + square
    const even = (plain[row] ?? 0) ** 2
    squares[5] = (squares[5] ?? 0) + even
    if (!(flag & (NAME | BIGRAM))) squares[6] = (squares[6] ?? 0) + even
    if (flag & NAME) squares[1] = (squares[1] ?? 0) + square
    if (flag & IN_LEAD) squares[2] = (squares[2] ?? 0) + square
    if (flag & BIGRAM) squares[3] = (squares[3] ?? 0) + square
    if (flag & NUMERAL) squares[4] = (squares[4] ?? 0) + square
  }
  for (const [view, square] of squares.entries()) norms[view] = Math.sqrt(square)
}
