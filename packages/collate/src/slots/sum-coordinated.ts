import type { Quantity } from '@variorum/text'
import type { EventSentence } from './event-view.ts'
import { compareNouns, headNoun, isPerson } from './noun-classes.ts'

const JOINER = /^\s*,?\s*(?:and|plus|as well as)\s+(?:an?\s+\p{L}+\s+of\s+)?$|^\s*,\s+$/u
/** "and a driver": one more of a kind, said without a number. */
const ONE_MORE = /^\s*,?\s*and\s+an?\s+((?:[\p{L}-]+\s){0,2}?[\p{L}-]+)(?!\p{L}| of\b)/u

/** "an aid worker and" before a number: one more of a kind, said first. */
const ONE_BEFORE = /\ban?\s+((?:[\p{L}-]+\s){0,3}?[\p{L}-]+)\s+and\s+$/u

/** Sums a sentence leaves to the reader: "two women and one man", "two guards and a driver", "seven rifles, three other rifles". */
export const sumCoordinated = (sentence: EventSentence, own: readonly Quantity[]): Quantity[] => {
  const sums: Quantity[] = []
  for (let first = 0; first < own.length; first++) {
    const head = own[first]
    if (!head || !isSummable(head)) continue
    let low = head.low
    let high = head.high
    let end = head.end
    let parts = 1
    let next = first + 1
    for (; next < own.length; next++) {
      const other = own[next]
      if (!other || !isSummable(other) || !sameKind(head, other)) break
      if (!JOINER.test(sentence.text.slice(end - sentence.start, other.start - sentence.start))) break
      low += other.low
      high += other.high
      end = other.end
      parts += 1
    }
    if (parts === 1) {
      const match = ONE_MORE.exec(sentence.text.slice(end - sentence.start))
      const word = match?.[1]?.split(/\s/)[0]?.toLowerCase()
      if (match && word && head.noun !== null && isPerson(head.noun) && isPerson(word)) {
        low += 1
        high += 1
        end += match[0].length - (match[1]?.length ?? 0) + word.length
        parts += 1
      }
    }
    let start = head.start
    if (parts === 1 && head.noun !== null && isPerson(head.noun)) {
      const before = sentence.text.slice(Math.max(0, head.start - sentence.start - 60), head.start - sentence.start)
      const match = ONE_BEFORE.exec(before)
      if (match && isPerson(match[1]?.split(/\s/).at(-1)?.toLowerCase() ?? '')) {
        low += 1
        high += 1
        start -= match[0].length
        parts += 1
      }
    }
    if (parts > 1) {
      const noun =
        head.noun !== null && isPerson(head.noun) ? 'person' : head.noun === null ? null : headNoun(head.noun)
      sums.push({ ...head, low, high, start, end, noun, counted: null })
      first = next - 1
    }
  }
  return sums
}

const isSummable = (quantity: Quantity): boolean =>
  (quantity.measure === 'count' || quantity.measure === 'number') &&
  quantity.bound === 'exact' &&
  quantity.noun !== null &&
  !quantity.part

const sameKind = (a: Quantity, b: Quantity): boolean => {
  if (a.noun === null || b.noun === null) return false
  if (isPerson(a.noun) && isPerson(b.noun)) return true
  return compareNouns(a.noun, b.noun) === 'same'
}
