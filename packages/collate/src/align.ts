import type { AnnotatedReport } from '@variorum/text'
import { type EventSentence, listSentences } from './align/align-input.ts'
import { orderPassages } from './align/order-passages.ts'
import { groupSentences, type ScoredPair } from './align/passages.ts'
import { findCandidates } from './align/prefilter.ts'
import { scorePair } from './align/score-sentences.ts'
import { createVocabulary } from './align/vocabulary.ts'
import { weighInEvent } from './align/weights.ts'
import type { Passage, Reading, SentenceLink } from './collation.ts'

/** Passages over N reports, none privileged. Every sentence of every report is in exactly one reading of exactly one passage. */
export type Alignment = { readonly passages: readonly Passage[]; readonly links: readonly SentenceLink[] }

const SAME_FACT = 0.2

/** Aligns the sentences of reports given in canonical order. */
export const alignReports = (reports: readonly AnnotatedReport[]): Alignment => {
  const vocabulary = createVocabulary()
  const sentences = listSentences(reports, vocabulary)
  const weights = weighInEvent(sentences, reports.length, vocabulary).inEvent
  const scored: ScoredPair[] = []
  for (const { a, b } of findCandidates(sentences, weights)) {
    const x = sentences[a]
    const y = sentences[b]
    if (x && y) scored.push({ a, b, score: scorePair(x.features, y.features, weights) })
  }
  const groups = groupSentences(
    sentences.map(({ report }) => report),
    scored,
    SAME_FACT,
  )
  const groupOf = new Map(groups.flatMap((group, index) => group.map(member => [member, index])))
  const linked = scored.filter(({ a, b }) => groupOf.get(a) === groupOf.get(b))
  const scores = sentences.map(() => [] as number[])
  for (const { a, b, score } of linked) {
    scores[a]?.push(score)
    scores[b]?.push(score)
  }
  const passages = orderPassages(groups, sentences).map((group, position) => {
    const readings = toReadings(group, sentences, reports, scores)
    const [first] = readings
    return { id: `p-${first?.reportId}-${first?.sentences[0]}`, position, readings }
  })
  const links = linked.map(({ a, b, score }): SentenceLink => {
    const end = (index: number) => ({
      reportId: reports[sentences[index]?.report ?? 0]?.report.id ?? '',
      sentence: sentences[index]?.sentence ?? 0,
    })
    return { a: end(a), b: end(b), relation: 'same-fact', score, why: [] }
  })
  return { passages, links }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const toReadings = (
  group: readonly number[],
  sentences: readonly EventSentence[],
  reports: readonly AnnotatedReport[],
  scores: readonly (readonly number[])[],
): Reading[] => {
  const runs: number[][] = []
  for (const index of group) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last === index - 1 && sentences[last]?.report === sentences[index]?.report) run.push(index)
    else runs.push([index])
  }
  return runs.map(run => {
    const annotated = reports[sentences[run[0] ?? 0]?.report ?? 0]
    const own = run.map(index => annotated?.sentences[sentences[index]?.sentence ?? 0])
    const similarities = run.flatMap(index => scores[index] ?? [])
    return {
      reportId: annotated?.report.id ?? '',
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
      sentences: own.map(sentence => sentence?.index ?? 0),
      similarity: similarities.length === 0 ? 1 : mean(similarities),
    }
  })
}
