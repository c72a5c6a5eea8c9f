import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compareReports } from '../../packages/collate/src/order-reports.ts'
import { extract } from '../../packages/extract/src/index.ts'
import { type AnnotatedReport, annotate, overlaps } from '../../packages/text/src/index.ts'
import { type AlignedEvent, pairKey } from './aligned-events.ts'
import { SHARED } from './places.ts'

const MENTIONS = join(SHARED, 'eval/data/ecbplus.mentions.jsonl.gz')
const CORPUS = join(SHARED, 'corpora/ecbplus.jsonl')
/** So many reports of each of a topic's two events are put together. */
const OF_EACH = 3
/** Two sentences state one fact if at least this share of their chains of actions is common to both; with less, nothing is said of them. */
const ENOUGH = 0.5

type Mentions = {
  readonly id: string
  readonly topic: number
  readonly subtopic: string
  readonly split: string
  readonly sentences: readonly string[]
  readonly sentence_ids?: readonly number[]
  readonly validated_sentences: readonly number[]
  readonly mentions: readonly { readonly sentence: number; readonly tag: string; readonly chain: string | null }[]
}

/**
 * ECB+'s training topics as events: each a topic's two happenings mixed, so that reports of two happenings of one kind
 * are told apart. Within a happening validated sentences with the same chains of actions state one fact, those with
 * none in common two; across, all state two.
 */
export async function loadChained(): Promise<AlignedEvent[]> {
  if (!existsSync(MENTIONS) || !existsSync(CORPUS)) return []
  const documents = gunzipSync(readFileSync(MENTIONS))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): Mentions => JSON.parse(line))
    .filter(({ split }) => split === 'train')
  const kept = new Map<string, Mentions>()
  const counts = new Map<string, number>()
  for (const document of documents.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const count = counts.get(document.subtopic) ?? 0
    counts.set(document.subtopic, count + 1)
    if (count < OF_EACH) kept.set(document.id, document)
  }
  const topics = new Map<number, Chained[]>()
  for await (const item of extract(CORPUS, createReadStream(CORPUS))) {
    const document = 'report' in item ? kept.get(item.report.source.split('#').at(-1) ?? '') : undefined
    if (!('report' in item) || document === undefined) continue
    const annotated = annotate(item.report)
    const chained = { annotated, subtopic: document.subtopic, chains: placeChains(annotated, document) }
    topics.set(document.topic, [...(topics.get(document.topic) ?? []), chained])
  }
  return [...topics].map(([topic, reports]) => toEvent(`topic ${topic}`, reports))
}

type Chained = {
  readonly annotated: AnnotatedReport
  readonly subtopic: string
  /** The chains of actions of each validated sentence, by the sentence's number. */
  readonly chains: ReadonlyMap<number, ReadonlySet<string>>
}

const placeChains = (
  { report: { text }, sentences }: AnnotatedReport,
  document: Mentions,
): Map<number, ReadonlySet<string>> => {
  const found = new Map<number, Set<string>>()
  const ids = document.sentence_ids ?? document.sentences.map((_, index) => index)
  for (const id of document.validated_sentences) {
    const wording = document.sentences[ids.indexOf(id)]
    const start = wording === undefined ? -1 : text.indexOf(wording)
    if (wording === undefined || start < 0 || (id === 0 && document.id.endsWith('ecbplus'))) continue
    const span = { start, end: start + wording.length }
    const chains = document.mentions.flatMap(({ sentence, tag, chain }) =>
      sentence === id && /^(?:ACTION|NEG)/.test(tag) && chain && !chain.startsWith('INTRA') ? [chain] : [],
    )
    for (const sentence of sentences)
      if (overlaps(sentence, span))
        found.set(sentence.index, new Set([...(found.get(sentence.index) ?? []), ...chains]))
  }
  return found
}

const toEvent = (name: string, chained: readonly Chained[]): AlignedEvent => {
  const ordered = chained.toSorted((a, b) => compareReports(a.annotated.report, b.annotated.report))
  const same = new Set<string>()
  const unknown = new Set<string>()
  for (const [r, x] of ordered.entries())
    for (const [q, y] of ordered.entries()) {
      if (r >= q || x.subtopic !== y.subtopic) continue
      for (const { index: s } of x.annotated.sentences)
        for (const { index: t } of y.annotated.sentences) {
          const [a, b] = [x.chains.get(s), y.chains.get(t)]
          const key = pairKey({ report: r, sentence: s }, { report: q, sentence: t })
          if (a === undefined || b === undefined) unknown.add(key)
          else {
            const common = [...a].filter(chain => b.has(chain)).length
            if (common > 0 && common >= ENOUGH * (a.size + b.size - common)) same.add(key)
            else if (common > 0) unknown.add(key)
          }
        }
    }
  return { name, reports: ordered.map(({ annotated }) => annotated), same, never: new Set(), unknown }
}
