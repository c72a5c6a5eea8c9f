import { annotate, type Span } from '@variorum/text'
import { alignReports } from '../../packages/collate/src/align.ts'
import { relateQuantities } from '../../packages/collate/src/differences/relate-quantities.ts'
import { relateTimes } from '../../packages/collate/src/differences/relate-times.ts'
import { bindQuantities, bucketOf } from '../../packages/collate/src/slots/bind-quantities.ts'
import { bindTimes } from '../../packages/collate/src/slots/bind-times.ts'
import { type EventSentence, type EventView, viewEvent } from '../../packages/collate/src/slots/event-view.ts'
import { mayBeOfOne } from '../../packages/collate/src/slots/may-be-of-one.ts'
import { PAIR_FEATURES, pairFeatures } from '../../packages/collate/src/slots/pair-features.ts'
import { TIME_FEATURES, timeFeatures } from '../../packages/collate/src/slots/time-features.ts'
import { type GoldEvent, loadGold } from '../sets/load-gold.ts'
import { fitLogistic, type Sample } from './fit-logistic.ts'

/**
 * Trains the weights that say whether two numbers, or two times, of different reports are said of one thing, and prints them
 * for `pair-weights.ts` and `time-weights.ts` in `packages/collate/src/slots`. Positive are pairs that stand in one entry of a gold
 * corpus, negative all others of unlike values: equal values the gold does not list may well be of one thing. With an
 * argument `gold` or `demo` only that corpus is used, so that the other can be scored honestly.
 */
const RIDGE = 10

/** Events are told apart into so many parts for the cross-validated figures. */
const PARTS = 7

type EventSample = Sample & { readonly event: string }

type Said = Span & { readonly sentence: EventSentence }

/** How the details of one kind are found and compared. */
type Task<One extends Said> = {
  readonly kind: string
  readonly find: (view: EventView) => readonly One[]
  /** Whether the score decides: not where a rule does. */
  readonly mayPair: (a: One, b: One) => boolean
  readonly isEqual: (a: One, b: One) => boolean
  readonly features: (a: One, b: One) => number[]
}

const makeSamples = <One extends Said>(task: Task<One>, { event, reports, details }: GoldEvent): EventSample[] => {
  const annotated = reports.map(annotate)
  const mentions = task.find(viewEvent(annotated, alignReports(annotated)))
  const entries = new Map<One, Set<number>>()
  for (const [entry, { kind, relation, readings }] of details.entries()) {
    if (relation !== null && kind !== task.kind) continue
    for (const reading of readings)
      for (const mention of closest(mentions, reading))
        entries.set(mention, (entries.get(mention) ?? new Set()).add(entry))
  }
  const inOne = (a: One, b: One): boolean => [...(entries.get(a) ?? [])].some(one => entries.get(b)?.has(one))
  return mentions.flatMap((a, index) =>
    mentions.slice(index + 1).flatMap(b => {
      if (a.sentence.report === b.sentence.report || !task.mayPair(a, b)) return []
      const same = inOne(a, b)
      return !same && task.isEqual(a, b) ? [] : [{ x: task.features(a, b), y: same ? 1 : 0, weight: 1, event }]
    }),
  )
}

/** The mentions that cover a reading best. */
const closest = <One extends Said>(mentions: readonly One[], reading: Span & { readonly report: number }): One[] => {
  const shared = (mention: One): number =>
    (Math.min(mention.end, reading.end) - Math.max(mention.start, reading.start)) /
    (Math.max(mention.end, reading.end) - Math.min(mention.start, reading.start))
  const hit = mentions.filter(mention => mention.sentence.report === reading.report && shared(mention) > 0)
  const most = Math.max(...hit.map(shared))
  return hit.filter(mention => shared(mention) === most)
}

const predict = (weights: readonly number[], { x }: Sample): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)))

/** Average precision of pairs scored by weights that have not seen their event. */
const crossValidate = (samples: readonly EventSample[]): number => {
  const events = [...new Set(samples.map(({ event }) => event))]
  const partOf = (sample: EventSample): number => events.indexOf(sample.event) % PARTS
  const scored = Array.from({ length: PARTS }, (_, part) => {
    const weights = fitLogistic(
      samples.filter(sample => partOf(sample) !== part),
      RIDGE,
    )
    return samples
      .filter(sample => partOf(sample) === part)
      .map(sample => ({ y: sample.y, score: predict(weights, sample) }))
  })
    .flat()
    .toSorted((a, b) => b.score - a.score)
  let right = 0
  const precisions = scored.flatMap(({ y }, index) => {
    right += y
    return y === 1 ? [right / (index + 1)] : []
  })
  return precisions.reduce((sum, value) => sum + value, 0) / precisions.length
}

const wanted = process.argv[2]
const events = (await loadGold()).filter(({ corpus }) => wanted === undefined || corpus === wanted)

const train = <One extends Said>(task: Task<One>, names: readonly string[]): void => {
  const samples = events.flatMap(event => makeSamples(task, event))
  const positive = samples.filter(({ y }) => y === 1).length
  console.log(`// ${task.kind}: ${events.length} events, ${samples.length} pairs, ${positive} of one thing`)
  console.log(`// average precision ${crossValidate(samples).toFixed(3)}, cross-validated by event`)
  const weights = fitLogistic(samples, RIDGE)
  for (const [index, name] of names.entries()) console.log(`  ${name}: ${weights[index]?.toFixed(2)},`)
}

train(
  {
    kind: 'quantity',
    find: bindQuantities,
    mayPair: (a, b) =>
      bucketOf(a.quantity) === bucketOf(b.quantity) && mayBeOfOne(a, b) && (a.holder === null || b.holder === null),
    isEqual: (a, b) => relateQuantities(a, b) === 'equal',
    features: pairFeatures,
  },
  PAIR_FEATURES,
)
train(
  {
    kind: 'time',
    find: bindTimes,
    mayPair: () => true,
    isEqual: (a, b) => relateTimes(a, b) === 'equal',
    features: timeFeatures,
  },
  TIME_FEATURES,
)
