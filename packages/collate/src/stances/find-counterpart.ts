import { cutClauses } from '../slots/clauses.ts'
import { cosine, type EventSentence, type EventView } from '../slots/event-view.ts'
import { contained } from './contained.ts'
import { findPredicate } from './find-predicate.ts'
import { isAboutCause } from './is-about-cause.ts'
import { contextOf } from './read-hedged.ts'
import type { Statement } from './statement.ts'

/**
 * What another report, of which `sentences` are given, says of a hedged statement; null where it says nothing, or nothing
 * surer. `hedgedAt` has the hedged statements by the place of their sentence.
 */
export const findCounterpart = (
  view: EventView,
  seed: Statement,
  sentences: readonly EventSentence[],
  hedgedAt: ReadonlyMap<number, Statement>,
): Statement | null => {
  const text = view.reports[sentences[0]?.report ?? 0]?.report.text ?? ''
  let best: { sentence: EventSentence; score: number } | null = null
  for (const sentence of sentences) {
    const score = scoreSentence(seed, sentence)
    if (score > (best?.score ?? 0)) best = { sentence, score }
  }
  if (best === null) return null
  const { sentence } = best
  const own = hedgedAt.get(sentence.place)
  if (own) return own.quoted ? null : own
  if (UNSURE.test(sentence.text) || /\bmay\b/.test(sentence.text)) return null
  const clauses = cutClauses(sentence).map(clause => ({
    clause,
    context: contextOf(view, sentence, clause, { start: 0, end: 0 }),
  }))
  const isCause = isAboutCause(seed.sentence.text)
  const fit = ({ clause, context }: (typeof clauses)[number]): number =>
    contained(seed.focus, context, LEAST_FOCUS) +
    (isCause && isAboutCause(text.slice(clause.start, clause.end)) ? 1 : 0)
  const [closest] = clauses.toSorted((a, b) => fit(b) - fit(a))
  if (!closest || fit(closest) < HALF) return null
  const words = text.slice(closest.clause.start, closest.clause.end)
  if (isCause && (!isAboutCause(words) || /\b(?:investigat|determin|consider|charged)/i.test(words))) return null
  // "Two banks, the largest, said they would …": what is said of a subject may stand a clause later.
  const [predicate] = clauses.flatMap(({ clause }) =>
    clause.start < closest.clause.start ? [] : (findPredicate(text, sentence, clause) ?? []),
  )
  if (!predicate || repeats(seed, sentence.text, text.slice(predicate.start, predicate.end))) return null
  return {
    ...predicate,
    sentence,
    clause: closest.clause,
    degree: 'flat',
    certainty: 'flat',
    hedge: '',
    quoted: false,
    context: closest.context,
    focus: closest.context,
  }
}

/** "would" leaves it open, and "ruled out" against "did not rule out" is a matter of yes and no. */
const repeats = (seed: Statement, sentence: string, predicate: string): boolean =>
  /^to\b|\bcan\b|^\w+$/i.test(predicate) ||
  (/\bwould\b/i.test(predicate) &&
    !/\b(?:said|says|told|announced|promised|vowed|pledged)\b.{0,40}\bwould\b/i.test(sentence)) ||
  (/\brule/.test(seed.hedge) && !/\bbe\b/.test(seed.hedge) && /\bruled out\b/.test(predicate))

/** 0 where the sentence does not state what the hedged clause states. */
const scoreSentence = (seed: Statement, sentence: EventSentence): number => {
  const samePassage = seed.sentence.passage !== null && seed.sentence.passage === sentence.passage
  const context = contained(seed.context, sentence.weights)
  const score = context + 0.5 * cosine(seed.sentence.weights, sentence.weights) + (samePassage ? 0.25 : 0)
  if (isAboutCause(seed.sentence.text) && isAboutCause(sentence.text)) return score + 0.1
  if (contained(seed.focus, sentence.weights, LEAST_FOCUS) < HALF) return 0
  // What is to be decided is one thing, however little else is said of it.
  if (/\bdeci/.test(seed.hedge) && contained(seed.focus, sentence.weights, LEAST_CHOICE) >= WHOLE) return score
  // One word in common is chance, unless it is all that the hedge bears on.
  if (seed.context.size > 2 && [...seed.context.keys()].filter(stem => sentence.weights.has(stem)).length < 2) return 0
  return context >= (samePassage ? 0.3 : 0.5) ? score : 0
}

/** All of what a hedge bears on, or nearly. */
const WHOLE = 0.7

/** How much of what a hedge bears on must be there. */
const HALF = 0.4

/** Sentences that are no more certain than a hedge, without being one. */
const UNSURE =
  /\b(?:den(?:y|ies|ied|ying)|intent|intention|allegations?|accus\w*|claims?|claimed|speculat\w*|questions?|questioned|whether|if|would have|argu\w*|threat\w*|rumou?r\w*|could|might|perhaps|likely|believ\w*|expect\w*|suspect\w*|possibl\w*|reportedly|allegedly)\b/i

/** The least weight, in nats, that what a hedge bears on is taken to have, and what is to be decided. */
const LEAST_FOCUS = 4
const LEAST_CHOICE = 2
