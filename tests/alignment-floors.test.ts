import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collateAnnotated } from '@variorum/collate'
import { extract } from '@variorum/extract'
import { type AnnotatedReport, annotate } from '@variorum/text'
import { describe, expect, it } from 'vitest'
import { type AlignedEvent, loadAligned, pairKey } from '../bench/sets/aligned-events.ts'

const SHARED = process.env.VARIORUM_SHARED ?? join(import.meta.dirname, '../../shared')
const DEMO = join(import.meta.dirname, '../datasets/demo')
const GOLD = join(SHARED, 'gold')
const SEEDS = join(SHARED, 'corpora/seeds')

/** F1 of the links between sentences of different reports that stand in one passage, and the share of look-alikes wrongly linked. */
const scoreLinks = (events: readonly AlignedEvent[]): { readonly f1: number; readonly wrong: number } => {
  let [right, made, wanted, wrong, traps] = [0, 0, 0, 0, 0]
  for (const { reports, same, never } of events) {
    const places = new Map(reports.map(({ report }, place) => [report.id, place]))
    wanted += same.size
    traps += never.size
    for (const { readings } of collateAnnotated(reports).passages) {
      const members = readings.flatMap(({ reportId, sentences }) =>
        sentences.map(sentence => ({ report: places.get(reportId) ?? -1, sentence })),
      )
      for (const [index, a] of members.entries())
        for (const b of members.slice(index + 1)) {
          if (a.report === b.report) continue
          made++
          if (same.has(pairKey(a, b))) right++
          if (never.has(pairKey(a, b))) wrong++
        }
    }
  }
  return { f1: (2 * right) / (made + wanted), wrong: wrong / traps }
}

/** These events are among those the aligner learned from; `bench/train/train-alignment.ts --held-out` says what others can expect. */
describe('alignment keeps what it has reached', () => {
  it('on the demonstration corpus', async () => {
    const { f1, wrong } = scoreLinks(await loadAligned(DEMO))
    expect(f1).toBeGreaterThanOrEqual(0.73)
    expect(wrong).toBeLessThanOrEqual(0.15)
  }, 120_000)

  it.skipIf(!existsSync(GOLD))(
    'on the gold corpus',
    async () => {
      const { f1, wrong } = scoreLinks(await loadAligned(GOLD))
      expect(f1).toBeGreaterThanOrEqual(0.85)
      expect(wrong).toBeLessThanOrEqual(0.18)
    },
    120_000,
  )
})

describe.skipIf(!existsSync(SEEDS))('five reports of five happenings on one matter', () => {
  const load = async (): Promise<AnnotatedReport[]> => {
    const reports: AnnotatedReport[] = []
    for (const file of readdirSync(SEEDS).toSorted())
      for await (const item of extract(file, createReadStream(join(SEEDS, file))))
        if ('report' in item) reports.push(annotate(item.report))
    return reports
  }

  it('state no fact in common, and speak of common issues', async () => {
    const { passages, links } = collateAnnotated(await load())
    expect(links.filter(({ relation }) => relation === 'same-fact')).toEqual([])
    expect(new Set(links.map(({ relation }) => relation))).toEqual(new Set(['same-issue']))
    const reportsAt = passages.map(({ readings }) => new Set(readings.map(({ reportId }) => reportId)).size)
    expect(reportsAt.filter(count => count !== 1)).toEqual([])
    expect(passages.length).toBeGreaterThan(80)
  }, 120_000)
})
