import { createHash } from 'node:crypto'
import { findSentences, type Report, sliceSpan } from '@variorum/text'
import { createRandom } from '../sets/random.ts'

/**
 * A large collection made of a few real-shaped events, for measuring speed. How:
 * - an event takes a template event by turns; its size follows a power law, P(size) ∝ size^-2 for 1..30 reports;
 * - in each event four of five distinct longer words are swapped for made-up ones drawn from a vocabulary of half a million, the
 *   same swap in all reports of the event, and its numbers are shifted, so that events differ as real ones do;
 * - its day is drawn from two years;
 * - reports beyond the template's own are near-duplicates of them: 15 % of the sentences cut, 3 % of the words changed.
 * The same seed gives the same reports.
 */
export function* replicate(templates: readonly (readonly Report[])[], count: number, seed: number): Generator<Report> {
  const random = createRandom(seed)
  let made = 0
  for (let event = 0; made < count; event++) {
    const template = templates[event % templates.length] ?? []
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 730))).toISOString().slice(0, 10)
    const size = Math.min(drawSize(random), count - made)
    const swaps = new Map<string, string>()
    for (let index = 0; index < size; index++, made++) {
      const source = template[index % template.length]
      if (source === undefined) continue
      const duplicate = index >= template.length
      const text = swapWords(duplicate ? lightlyEdit(source.text, random) : source.text, swaps, random)
      const outlet = duplicate ? `${source.outlet} ${Math.floor(index / template.length)}` : source.outlet
      yield {
        ...source,
        id: `r${createHash('sha256').update(`${seed} ${made}`).digest('hex').slice(0, 12)}`,
        outlet,
        headline: source.headline === null ? null : swapWords(source.headline, swaps, random),
        published: { at: `${day}T00:00:00Z`, precision: 'day', offset: null, raw: day, candidates: [] },
        source: `replica/${event}/${index}`,
        text,
      }
    }
  }
}

/** P(size) ∝ size^-2, 1..30. */
const drawSize = (random: () => number): number => Math.min(30, Math.floor(1 / (1 - random() * (29 / 30))))

const SYLLABLES =
  'ka lo mi ter van sol dra fen gor hul ist jen kel mar nor pel quin ros tam ul vex wyn zar bel cor'.split(' ')

const inventWord = (random: () => number): string => {
  // Cubed, so that low ranks recur; not more, because words common in news are known to grouping, and these are not.
  let rank = Math.floor(500_000 * random() ** 3)
  let word = ''
  do {
    word += SYLLABLES[rank % SYLLABLES.length]
    rank = Math.floor(rank / SYLLABLES.length)
  } while (rank > 0)
  return word
}

const swapWords = (text: string, swaps: Map<string, string>, random: () => number): string =>
  text.replace(/\p{L}{4,}|\d+/gu, word => {
    const key = word.toLowerCase()
    let swap = swaps.get(key)
    if (swap === undefined) {
      swap = /\d/.test(key) ? String(Number(key) + Math.floor(random() * 9)) : random() < 0.2 ? key : inventWord(random)
      swaps.set(key, swap)
    }
    return word[0] === key[0] ? swap : swap.charAt(0).toUpperCase() + swap.slice(1)
  })

const lightlyEdit = (text: string, random: () => number): string =>
  findSentences(text)
    .filter(() => random() >= 0.15)
    .map(sentence =>
      sliceSpan(text, sentence).replace(/\p{L}{4,}/gu, word => (random() < 0.03 ? inventWord(random) : word)),
    )
    .join(' ') || text
