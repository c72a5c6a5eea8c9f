import { type TermTable, VIEWS } from './term-table.ts'
import { BIGRAM, IN_LEAD, NAME, NUMERAL, PLAIN_WEIGHTS, WEIGHTS } from './term-use.ts'

/** What one walk over the terms of two reports gives, in this order: the cosine of each view, 0..1, then shared words (how many) and shared weight. */
export const LIKENESSES = [...VIEWS, 'sharedWords', 'sharedWeight'] as const

const VIEW_COUNT = VIEWS.length

/** Compares two reports of the table; the result is written into `into`, `LIKENESSES.length` long. */
export const compareTerms = (table: TermTable, a: number, b: number, into: Float32Array): void => {
  const { from, size, hashes, uses, norms } = table
  let [all, names, lead, bigrams, numerals, plain, content, leadPlain, words, weight] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  let i = from[a] ?? 0
  let j = from[b] ?? 0
  const endA = i + (size[a] ?? 0)
  const endB = j + (size[b] ?? 0)
  while (i < endA && j < endB) {
    const x = hashes[i] ?? 0
    const y = hashes[j] ?? 0
    if (x < y) i++
    else if (x > y) j++
    else {
      const useA = uses[i] ?? 0
      const useB = uses[j] ?? 0
      const left = WEIGHTS[useA] ?? 0
      const right = WEIGHTS[useB] ?? 0
      const product = left * right
      const even = (PLAIN_WEIGHTS[useA] ?? 0) * (PLAIN_WEIGHTS[useB] ?? 0)
      const both = useA & useB
      all += product
      plain += even
      weight += Math.min(left, right)
      if (both & NAME) names += product
      if (both & BIGRAM) bigrams += product
      else words++
      if (both & NUMERAL) numerals += product
      if (both & IN_LEAD) {
        lead += product
        leadPlain += even
      }
      if (!((useA | useB) & (NAME | BIGRAM))) content += even
      i++
      j++
    }
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
