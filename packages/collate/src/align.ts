import type { AnnotatedReport } from '@variorum/text'
import { type EventSentence, listSentences } from './align/align-input.ts'
import { explainLink } from './align/explain-link.ts'
import { tellHappenings } from './align/happenings.ts'
import { findIssues } from './align/issues.ts'
import { orderPassages } from './align/order-passages.ts'
import { scorePairs } from './align/pair-scores.ts'
import { groupSentences, type ScoredPair } from './align/passages.ts'
import { findCandidates, MOST_PER_SENTENCE } from './align/prefilter.ts'
import { listTellersByHappening } from './align/repeats.ts'
import { createVocabulary, type Vocabulary } from './align/vocabulary.ts'
import { weighInEvent } from './align/weights.ts'
import type { Passage, Reading, SentenceLink } from './collation.ts'

/** Passages over N reports, none privileged. Every sentence of every report is in exactly one reading of exactly one passage. */
export type Alignment = { readonly passages: readonly Passage[]; readonly links: readonly SentenceLink[] }

/** Mean score from which on sentences stand in one passage; best held-out F1 over the gold corpora, 2026-11. */
const SAME_FACT = 0.3
/** Links kept per sentence, its best ones: in a passage of hundreds the rest explain nothing more. */
const MOST_LINKS = 8

/** Aligns the sentences of reports given in canonical order. */
export const alignReports = (
  reports: readonly AnnotatedReport[],
  vocabulary: Vocabulary = createVocabulary(),
): Alignment => {
  const sentences = listSentences(reports, vocabulary)
  const weights = weighInEvent(sentences, reports.length, vocabulary)
  const alike = scorePairs(sentences, findCandidates(sentences, weights.inEvent), weights)
  const mayBeOne = tellHappenings(reports, sentences, alike)
  const scored = alike.filter(({ a, b }) => mayBeOne(sentences[a]?.report ?? 0, sentences[b]?.report ?? 0))
  const tellers = listTellersByHappening(sentences, mayBeOne)
  const reportsOf = new Map(
    Array.from(tellers, ([first, own]) => [first, own.map(place => sentences[place]?.report ?? 0)]),
  )
  const groups = groupSentences(reportsOf, scored, SAME_FACT, MOST_PER_SENTENCE).map(firsts =>
    firsts.flatMap(first => tellers.get(first) ?? []).sort((x, y) => x - y),
  )
  const groupOf = new Map(groups.flatMap((group, index) => group.map(member => [member, index])))
  const repeats = Array.from(tellers.values(), ([a = 0, ...others]) => others.map(b => ({ a, b, score: 1 }))).flat()
  const linked = [...scored, ...repeats].filter(({ a, b }) => groupOf.get(a) === groupOf.get(b))
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
  const toLink =
    (relation: SentenceLink['relation']) =>
    ({ a, b, score }: ScoredPair): SentenceLink => {
      const end = (index: number) => ({
        reportId: reports[sentences[index]?.report ?? 0]?.report.id ?? '',
        sentence: sentences[index]?.sentence ?? 0,
      })
      const why = explainLink(reports, sentences[a], sentences[b], weights.inEvent, vocabulary)
      return { a: end(a), b: end(b), relation, score, why }
    }
  const issues = findIssues(sentences, weights.inEvent, vocabulary, groupOf)
  return { passages, links: [...keepBest(linked).map(toLink('same-fact')), ...issues.map(toLink('same-issue'))] }
}

/** The pairs that are among the best of one of their sentences. */
const keepBest = (pairs: readonly ScoredPair[]): ScoredPair[] => {
  const kept = new Map<number, number>()
  const chosen = new Set<ScoredPair>()
  for (const pair of pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b))
    for (const end of [pair.a, pair.b]) {
      const count = kept.get(end) ?? 0
      if (count >= MOST_LINKS) continue
      kept.set(end, count + 1)
      chosen.add(pair)
    }
  return pairs.filter(pair => chosen.has(pair))
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
