import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventSentence, listSentences } from '../../packages/collate/src/align/align-input.ts'
import { describePairs, WIDTH } from '../../packages/collate/src/align/pair-scores.ts'
import { groupSentences } from '../../packages/collate/src/align/passages.ts'
import { findCandidates } from '../../packages/collate/src/align/prefilter.ts'
import { createVocabulary } from '../../packages/collate/src/align/vocabulary.ts'
import { weighInEvent } from '../../packages/collate/src/align/weights.ts'
import { type AlignedEvent, loadAligned, pairKey } from '../sets/aligned-events.ts'
import { loadChained } from '../sets/chained-events.ts'
import { ROOT, SHARED } from '../sets/places.ts'
import type { Sample } from './fit-logistic.ts'
import { toScorer } from './fit-trees.ts'
import { learnLikeness } from './learn-likeness.ts'
import { learnTrees } from './learn-trees.ts'

/**
 * Trains the two scores of the aligner and writes `packages/collate/src/align/pair-trees.ts`: how alike two sentences are
 * (on MSRP's training part and news sets of STS), and whether two sentences of an event state one fact (on the gold
 * corpora). With `--held-out` nothing is written; every fifth event is scored by what the others teach, in turn.
 */
const FOLDS = 5
const SAME_FACT = { trees: 100, leaves: 6, rate: 0.12, leastWeight: 3, ridge: 5 }

/** How much a pair counts that looks alike and states two facts. */
const HARD = 4
/** How much all pairs of one ECB+ topic count together. */
const CHAINED = 30

type Event = AlignedEvent & {
  readonly corpus: string
  readonly sentences: readonly EventSentence[]
  readonly pairs: readonly { readonly a: number; readonly b: number }[]
  readonly samples: readonly Sample[]
}

const likeness = learnLikeness()

/** Of the pairs of an event that says nothing of passages so many are used, evenly spread. */
const MOST_PAIRS = 700

const describe = (corpus: string, event: AlignedEvent, most: number): Event => {
  const vocabulary = createVocabulary()
  // To learn from, a sentence that repeats another is one more example, in other surroundings.
  const sentences = listSentences(event.reports, vocabulary).map((sentence, first) => ({ ...sentence, first }))
  const weights = weighInEvent(sentences, event.reports.length, vocabulary)
  const pairs = findCandidates(sentences, weights.inEvent)
  const rows = describePairs(sentences, pairs, weights, likeness)
  const step = most === Number.POSITIVE_INFINITY ? 1 : Math.max(1, pairs.length / MOST_PAIRS)
  const samples = pairs.flatMap(({ a, b }, index): Sample[] => {
    if (Math.floor(index / step) === Math.floor((index - 1) / step)) return []
    const [x, y] = [sentences[a], sentences[b]]
    const key = x === undefined || y === undefined ? '' : pairKey(x, y)
    if (event.unknown.has(key)) return []
    return [
      {
        x: Array.from(rows.subarray(index * WIDTH, (index + 1) * WIDTH)),
        y: event.same.has(key) ? 1 : 0,
        weight: event.never.has(key) ? HARD : 1,
      },
    ]
  })
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  const scale = Math.min(1, most / total)
  return { ...event, corpus, sentences, pairs, samples: samples.map(one => ({ ...one, weight: one.weight * scale })) }
}

/** Links of the passages that scores lead to: right, made, and wanted. */
const countLinks = (events: readonly Event[], scores: readonly (readonly number[])[], least: number): number[] => {
  let [right, made, wanted, wrong] = [0, 0, 0, 0]
  for (const [index, { sentences, pairs, same, never }] of events.entries()) {
    wanted += same.size
    const scored = pairs.map(({ a, b }, at) => ({ a, b, score: scores[index]?.[at] ?? 0 }))
    for (const group of groupSentences(new Map(sentences.map(({ report }, place) => [place, [report]])), scored, least))
      for (const a of group)
        for (const b of group) {
          const [x, y] = [sentences[a], sentences[b]]
          if (x === undefined || y === undefined || x.report >= y.report) continue
          const key = pairKey(x, y)
          made++
          if (same.has(key)) right++
          if (never.has(key)) wrong++
        }
  }
  return [right, made, wanted, wrong]
}

const events: Event[] = []
for (const [corpus, folder] of [
  ['gold', join(SHARED, 'gold')],
  ['demo', join(ROOT, 'datasets/demo')],
] as const)
  for (const event of await loadAligned(folder)) events.push(describe(corpus, event, Number.POSITIVE_INFINITY))
const chained = (await loadChained()).map(event => describe('chained', event, CHAINED))
const others = chained.flatMap(({ samples }) => samples)

if (process.argv.includes('--held-out')) {
  const scores = events.map((): number[] => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const score = toScorer(
      learnTrees(
        [...others, ...events.flatMap(({ samples }, index) => (index % FOLDS === fold ? [] : samples))],
        SAME_FACT,
      ),
    )
    for (const [index, { samples }] of events.entries())
      if (index % FOLDS === fold) scores[index] = samples.map(({ x }) => score(Float32Array.from(x)))
  }
  for (const corpus of ['gold', 'demo'])
    for (const least of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45]) {
      const chosen = events.flatMap((event, index) => (event.corpus === corpus ? [index] : []))
      const [right = 0, made = 0, wanted = 0, wrong = 0] = countLinks(
        chosen.flatMap(index => events[index] ?? []),
        chosen.map(index => scores[index] ?? []),
        least,
      )
      const [p, r] = [right / made, right / wanted]
      console.log(
        `${corpus} ${least}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}, never to be linked ${wrong}`,
      )
    }
} else {
  const sameFact = learnTrees([...others, ...events.flatMap(({ samples }) => samples)], SAME_FACT)
  writeFileSync(
    join(ROOT, 'packages/collate/src/align/pair-trees.ts'),
    `// Written by bench/train/train-alignment.ts; do not edit.

/** How alike two sentences are, by the features of \`comparePair\`: the weight of each; from MSRP (train) and STS (news, headlines, tweets on news). */
export const LIKENESS_WEIGHTS: readonly number[] = [${likeness.weights.join(', ')}]

/** The same as trees. */
export const LIKENESS_TREES = \`
${likeness.text}
\`

/** Whether two sentences of an event state one fact, by the features of \`describePairs\`; from the gold corpora (${events.length} events). */
export const SAME_FACT = \`
${sameFact}
\`
`,
  )
  console.log(`${events.length} events, ${events.flatMap(({ samples }) => samples).length} pairs`)
}
