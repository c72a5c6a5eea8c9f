import { type TermColumns, VIEWS } from './term-columns.ts'
import { BIGRAM, IN_LEAD, NAME, NUMERAL, PLAIN_WEIGHTS, rarityOf, WEIGHTS } from './term-use.ts'

/**
 * What one walk over the terms of two reports gives, in this order: the cosine of each view, 0..1; how many words they share,
 * and the shared weight; how many of the rarest words and pairs of words; and the most that one term gives to the first cosine.
 */
export const LIKENESSES = [...VIEWS, 'sharedWords', 'sharedWeight', 'rareWords', 'rareBigrams', 'topTerm'] as const
/** Nats from which on a term is of the rarest. */
const RARE = 6.5

const VIEW_COUNT = VIEWS.length

const FLAGS = IN_LEAD | NAME | BIGRAM | NUMERAL
/** By flags, 1 where those given are all set, else 0: multiplied by, not asked, because which flags a term has is a coin toss that no processor foresees. */
const whereSet = (flags: number): Float64Array =>
  Float64Array.from({ length: FLAGS + 1 }, (_, use) => ((use & flags) === flags ? 1 : 0))
const IS_NAME = whereSet(NAME)
const IS_BIGRAM = whereSet(BIGRAM)
const IS_NUMERAL = whereSet(NUMERAL)
const IS_IN_LEAD = whereSet(IN_LEAD)
/** By use, 1 for the rarest terms. */
const IS_RARE = Uint8Array.from(PLAIN_WEIGHTS, (_, use) => (rarityOf(use) >= RARE ? 1 : 0))
/** By flags, 1 for what is neither a name nor a pair of words. */
const IS_CONTENT = Float64Array.from({ length: FLAGS + 1 }, (_, flags) => (flags & (NAME | BIGRAM) ? 0 : 1))

/** Compares two reports of a table, by position; the likenesses are written into `into`, `LIKENESSES.length` long. */
export type CompareTerms = (a: number, b: number, into: Float32Array) => void

/** The terms of one report laid out by the low bits of their hashes. */
type Layout = {
  readonly report: number
  readonly mask: number
  /** One more than the term's place in its report; 0 where there is none. */
  readonly slots: Uint16Array
  /** 1 where there is one. */
  readonly taken: Uint8Array
}

/**
 * Makes what compares the reports of a table. Quickest when many are compared with the same `b` in turn: its terms are laid
 * out by hash once, and the others look theirs up. Walking two sorted lists of 240 side by side takes twice the time: which
 * of the two goes on is a coin toss as well.
 */
export const createComparer = (table: TermColumns): CompareTerms => {
  const found = new Int32Array(table.size.reduce((most, size) => Math.max(most, size), 0) + 1)
  let layout: Layout = { report: -1, mask: 0, slots: new Uint16Array(), taken: new Uint8Array() }
  return (a, b, into) => {
    if (b !== layout.report) layout = layOut(table, b, layout)
    compareWith(table, layout, a, found, into)
  }
}

/** Lays out the terms of a report, in the place of another's where they have room. */
const layOut = ({ from, size, hashes }: TermColumns, report: number, before: Layout): Layout => {
  const start = from[report] ?? 0
  const length = size[report] ?? 0
  let { slots, taken } = before
  if (4 * length > slots.length) {
    const wanted = 2 ** Math.ceil(Math.log2(Math.max(LEAST_SLOTS, 4 * length)))
    slots = new Uint16Array(wanted)
    taken = new Uint8Array(wanted)
  } else {
    slots.fill(0)
    taken.fill(0)
  }
  const mask = slots.length - 1
  for (let place = 0; place < length; place++) {
    let slot = (hashes[start + place] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = place + 1
    taken[slot] = 1
  }
  return { report, mask, slots, taken }
}

const LEAST_SLOTS = 2_048

/** Of no closure, whose variables would be read anew at every term: a third quicker. */
const compareWith = (
  { from, size, hashes, uses, norms }: TermColumns,
  { report: b, mask, slots, taken }: Layout,
  a: number,
  found: Int32Array,
  into: Float32Array,
): void => {
  const before = (from[b] ?? 0) - 1
  const start = from[a] ?? 0
  const end = start + (size[a] ?? 0)
  // First those that may be of both, without a question: most are not.
  let finds = 0
  for (let row = start; row < end; row++) {
    found[finds] = row
    finds += taken[(hashes[row] ?? 0) & mask] ?? 0
  }
  let all = 0
  let names = 0
  let lead = 0
  let bigrams = 0
  let numerals = 0
  let plain = 0
  let content = 0
  let leadPlain = 0
  let words = 0
  let weight = 0
  let rareWords = 0
  let rareBigrams = 0
  let top = 0
  for (let find = 0; find < finds; find++) {
    const row = found[find] ?? 0
    const hash = hashes[row] ?? 0
    let slot = hash & mask
    let place = slots[slot] ?? 0
    while (place !== 0 && hashes[before + place] !== hash) {
      slot = (slot + 1) & mask
      place = slots[slot] ?? 0
    }
    if (place === 0) continue
    const useA = uses[row] ?? 0
    const useB = uses[before + place] ?? 0
    const left = WEIGHTS[useA] ?? 0
    const right = WEIGHTS[useB] ?? 0
    const product = left * right
    const even = (PLAIN_WEIGHTS[useA] ?? 0) * (PLAIN_WEIGHTS[useB] ?? 0)
    const both = useA & useB & FLAGS
    const isBigram = IS_BIGRAM[both] ?? 0
    const isInLead = IS_IN_LEAD[both] ?? 0
    all += product
    plain += even
    weight += Math.min(left, right)
    top = Math.max(top, product)
    const isRare = IS_RARE[useA] ?? 0
    rareBigrams += isRare * isBigram
    rareWords += isRare * (1 - isBigram)
    names += product * (IS_NAME[both] ?? 0)
    bigrams += product * isBigram
    words += 1 - isBigram
    numerals += product * (IS_NUMERAL[both] ?? 0)
    lead += product * isInLead
    leadPlain += even * isInLead
    content += even * (IS_CONTENT[(useA | useB) & FLAGS] ?? 0)
  }
  into[0] = all
  into[1] = names
  into[2] = lead
  into[3] = bigrams
  into[4] = numerals
  into[5] = plain
  into[6] = content
  into[7] = leadPlain
  for (let view = 0; view < VIEW_COUNT; view++)
    into[view] = (into[view] ?? 0) / ((norms[a * VIEW_COUNT + view] ?? 0) * (norms[b * VIEW_COUNT + view] ?? 0) || 1)
  into[8] = words
  into[9] = weight
  into[10] = rareWords
  into[11] = rareBigrams
  into[12] = top / ((norms[a * VIEW_COUNT] ?? 0) * (norms[b * VIEW_COUNT] ?? 0) || 1)
}
