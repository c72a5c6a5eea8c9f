import { type AnnotatedReport, type Quantity, sliceSpan } from '@variorum/text'
import { isStopWord } from '../slots/event-view.ts'
import type { EventSentence } from './align-input.ts'
import { OTHER, ROUNDED, relateQuantities } from './detail-features.ts'
import type { Vocabulary } from './vocabulary.ts'

const MOST_WORDS = 5
const MOST_NUMBERS = 3

/**
 * Why two sentences were linked, in plain words, best first: the telling words they share, words of one sense, equal
 * numbers, people and speakers; then what speaks against it.
 */
export const explainLink = (
  reports: readonly AnnotatedReport[],
  a: EventSentence | undefined,
  b: EventSentence | undefined,
  weights: Float64Array,
  vocabulary: Vocabulary,
): string[] => {
  if (a === undefined || b === undefined) return []
  if (isSame(a.features.sequence, b.features.sequence)) return ['the same words']
  const lines: string[] = []
  const add = (label: string, items: readonly string[], most: number): void => {
    if (items.length > 0) lines.push(`${label}: ${[...new Set(items)].slice(0, most).join(', ')}`)
  }
  const common: number[] = []
  const senses: string[] = []
  let next = 0
  for (const term of a.features.bag) {
    while ((b.features.bag[next] ?? term) < term) next++
    if (b.features.bag[next] === term) {
      if ((weights[term] ?? 0) > 0 && !isStopWord(vocabulary.wordOf(term))) common.push(term)
      continue
    }
    const sense = vocabulary.senseId(term)
    const other = sense === term ? undefined : b.features.bag.find(one => vocabulary.senseId(one) === sense)
    if (other !== undefined) senses.push(`${vocabulary.wordOf(term)} ~ ${vocabulary.wordOf(other)}`)
  }
  common.sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y)
  add('shared', common.map(vocabulary.wordOf), MOST_WORDS)
  add('of one sense', senses, MOST_WORDS)
  const written = ({ report }: EventSentence, quantity: Quantity): string =>
    sliceSpan(reports[report]?.report.text ?? '', quantity)
  const pairNumbers = (fits: (relation: number) => boolean): string[] =>
    a.details.quantities.flatMap(x => {
      const found = b.details.quantities.map(y => relateQuantities(x, y))
      const best = Math.max(0, ...found)
      const y = b.details.quantities[found.indexOf(best)]
      if (y === undefined || !fits(best)) return []
      const [own, other] = [written(a, x), written(b, y)]
      return [own === other ? own : `${own} ~ ${other}`]
    })
  const both = (x: ReadonlySet<string>, y: ReadonlySet<string>): string[] => [...x].filter(one => y.has(one))
  const [speakersA, speakersB] = [a.details.speakers, b.details.speakers]
  add(
    'number',
    pairNumbers(relation => relation >= ROUNDED),
    MOST_NUMBERS,
  )
  add('both name', both(a.details.people, b.details.people), MOST_WORDS)
  add('both quote', both(speakersA, speakersB), MOST_WORDS)
  add(
    'against, other numbers',
    pairNumbers(relation => relation === OTHER),
    MOST_NUMBERS,
  )
  const [speaker] = speakersA
  const [other] = speakersB
  if (speaker !== undefined && other !== undefined && both(speakersA, speakersB).length === 0)
    lines.push(`against, other speakers: ${speaker} ~ ${other}`)
  if (a.features.negated !== b.features.negated) lines.push('against: one of them denies')
  return lines
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((term, index) => term === b[index])
