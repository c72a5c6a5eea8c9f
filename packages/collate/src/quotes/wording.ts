import type { Span } from '@variorum/text'
import { STEM_SENSES } from '../align/vocabulary.ts'
import { type EventSentence, isStopWord } from '../slots/event-view.ts'

/** A word of somebody's words, as renderings of them are compared. */
type SpokenWord = {
  readonly key: string
  readonly stem: string
  readonly sense: number | null
  readonly weight: number
}

/** Somebody's words as a bag: the telling ones with their weights, and the small ones. */
export type Wording = { readonly words: readonly SpokenWord[]; readonly total: number }

/** How much a small word ("we", "but") counts beside a telling one of middling rarity. */
const SMALL = 0.5

/** The words of sentences that lie in the spans. */
export const readWording = (
  sentences: readonly EventSentence[],
  spans: readonly Span[],
  weigh: (stem: string) => number,
): Wording => {
  const words = new Map<string, SpokenWord>()
  for (const { terms } of sentences)
    for (const { key, stem, start, end } of terms) {
      if (!spans.some(span => span.start <= start && end <= span.end)) continue
      const weight = isStopWord(key) ? SMALL : weigh(stem)
      words.set(stem, { key, stem, sense: STEM_SENSES.get(stem) ?? null, weight })
    }
  const listed = [...words.values()]
  return { words: listed, total: listed.reduce((sum, { weight }) => sum + weight, 0) }
}

/** How much of two wordings says the same, 0..1: equal stems count in full, words of one sense or one root in part. */
export const compareWording = (a: Wording, b: Wording): number => {
  if (a.total === 0 || b.total === 0) return 0
  const left = new Map(b.words.map(word => [word.stem, word]))
  let shared = 0
  const rest: SpokenWord[] = []
  for (const word of a.words) {
    const other = left.get(word.stem)
    if (other === undefined) rest.push(word)
    else {
      shared += word.weight + other.weight
      left.delete(word.stem)
    }
  }
  for (const word of rest) {
    if (isStopWord(word.key)) continue
    for (const other of left.values()) {
      if (isStopWord(other.key) || !areAkin(word, other)) continue
      shared += KIN * (word.weight + other.weight)
      left.delete(other.stem)
      break
    }
  }
  return shared / (a.total + b.total)
}

/** How much two words count that translators put for one another. */
const KIN = 0.7

const areAkin = (a: SpokenWord, b: SpokenWord): boolean =>
  (a.sense !== null && a.sense === b.sense) || shareRoot(affirm(a.key), affirm(b.key))

/** "theatre" and "theatrical", "serious" and "unserious". */
const shareRoot = (a: string, b: string): boolean => a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5)

const affirm = (key: string): string =>
  /^(?:un|in|im|dis|non).{5}/.test(key) ? key.replace(/^(?:un|in|im|dis|non)/, '') : key
