import { type TermTable, VIEWS } from './term-table.ts'
import { BIGRAM, IN_LEAD, NAME, NUMERAL, PLAIN_WEIGHTS, WEIGHTS } from './term-use.ts'

/** What one walk over the terms of two reports gives, in this order: the cosine of each view, 0..1, then shared words (how many) and shared weight. */
export const LIKENESSES = [...VIEWS, 'sharedWords', 'sharedWeight'] as const

const VIEW_COUNT = VIEWS.length

const FLAGS = IN_LEAD | NAME | BIGRAM | NUMERAL
/** By flags, 1 for what is neither a name nor a pair of words. */
const IS_CONTENT = Float64Array.from({ length: FLAGS + 1 }, (_, flags) => (flags & (NAME | BIGRAM) ? 0 : 1))

/** Compares two reports of a table, by position; the likenesses are written into `into`, `LIKENESSES.length` long. */
export type CompareTerms = (a: number, b: number, into: Float32Array) => void

/**
 * Makes what compares the reports of a table. Quickest when many are compared with the same `b` in turn: its terms are laid
 * out by hash once, and the others look theirs up. Walking two sorted lists of 240 side by side takes twice the time: which
 * of the two goes on is a coin toss that no processor foresees.
 */
export const createComparer = (table: TermTable): CompareTerms => {
  const { from, size, hashes, uses, norms } = table
  // By the low bits of the hash, one more than the row's place in its report; 0 where there is none.
  let slots = new Uint16Array(2_048)
  let mask = slots.length - 1
  let laidOut = -1
  const layOut = (report: number): void => {
    const start = from[report] ?? 0
    const length = size[report] ?? 0
    if (4 * length > slots.length) slots = new Uint16Array(2 ** Math.ceil(Math.log2(4 * length)))
    else slots.fill(0)
    mask = slots.length - 1
    for (let place = 0; place < length; place++) {
      let slot = (hashes[start + place] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = place + 1
    }
    laidOut = report
  }
  return (a, b, into) => {
    if (b !== laidOut) layOut(b)
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
    const before = (from[b] ?? 0) - 1
    const start = from[a] ?? 0
    const end = start + (size[a] ?? 0)
    for (let row = start; row < end; row++) {
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
      // Multiplied by 0 or 1, not asked: which flags a term has is a coin toss too.
      const both = useA & useB
      const isBigram = (both & BIGRAM) / BIGRAM
      const isInLead = (both & IN_LEAD) / IN_LEAD
      all += product
      plain += even
      weight += Math.min(left, right)
      names += product * ((both & NAME) / NAME)
      bigrams += product * isBigram
      words += 1 - isBigram
      numerals += product * ((both & NUMERAL) / NUMERAL)
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
  }
}
