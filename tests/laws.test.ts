import { collate } from '@variorum/collate'
import { annotate, type Span } from '@variorum/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { report, reports } from './arbitrary-reports.ts'

const expectInRange = (spans: readonly Span[], length: number): void => {
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(length)
  }
}

const expectDisjoint = (spans: readonly Span[]): void => {
  for (const [index, span] of spans.entries())
    if (index > 0) expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
}

describe('spans', () => {
  it('are in range, sorted and, where the type says so, disjoint', () => {
    fc.assert(
      fc.property(report, one => {
        const annotated = annotate(one)
        const { paragraphs, sentences, words, quantities, times, names, quotes, attributions, hedges, negations } =
          annotated
        for (const list of [paragraphs, sentences, words, quantities, times, names]) {
          expectInRange(list, one.text.length)
          expectDisjoint(list)
        }
        for (const list of [quotes, attributions, hedges, negations]) {
          expectInRange(list, one.text.length)
          expect(list.map(span => span.start)).toEqual(list.map(span => span.start).toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('of sentences rebuild the text: nothing but blanks lies between them', () => {
    fc.assert(
      fc.property(report, one => {
        const { sentences } = annotate(one)
        let at = 0
        let between = ''
        for (const { start, end } of sentences) {
          between += one.text.slice(at, start)
          at = end
        }
        between += one.text.slice(at)
        expect(between).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})

describe('a collation', () => {
  it('has every sentence of every report in exactly one reading of exactly one passage', () => {
    fc.assert(
      fc.property(reports, many => {
        const { passages } = collate(many)
        const placed = passages.flatMap(passage =>
          passage.readings.flatMap(reading => reading.sentences.map(sentence => `${reading.reportId} ${sentence}`)),
        )
        const all = many.flatMap(one => annotate(one).sentences.map(({ index }) => `${one.id} ${index}`))
        expect(placed.toSorted()).toEqual(all.toSorted())
      }),
    )
  })

  it('has readings that are whole runs of sentences', () => {
    fc.assert(
      fc.property(reports, many => {
        const sentences = new Map(many.map(one => [one.id, annotate(one).sentences]))
        for (const reading of collate(many).passages.flatMap(passage => passage.readings)) {
          const own = sentences.get(reading.reportId) ?? []
          const first = reading.sentences[0] ?? -1
          expect(reading.sentences).toEqual(reading.sentences.map((_, index) => first + index))
          expect(reading.start).toBe(own[first]?.start)
          expect(reading.end).toBe(own[reading.sentences.at(-1) ?? -1]?.end)
        }
      }),
    )
  })

  it('has differences of at least two reports whose claims do not all say the same, in the passage they stand in', () => {
    fc.assert(
      fc.property(reports, many => {
        const texts = new Map(many.map(one => [one.id, one.text]))
        const { differences, passages } = collate(many)
        for (const { claims, passageId } of differences) {
          expect(new Set(claims.map(claim => claim.reportId)).size).toBeGreaterThanOrEqual(2)
          const said = claims.map(claim =>
            JSON.stringify([
              claim.value ?? texts.get(claim.reportId)?.slice(claim.start, claim.end),
              claim.unit,
              claim.certainty,
              claim.attributedTo,
            ]),
          )
          expect(new Set(said).size).toBeGreaterThanOrEqual(2)
          for (const claim of claims) {
            expectInRange([claim], texts.get(claim.reportId)?.length ?? 0)
            const readings = passages.find(passage => passage.id === passageId)?.readings ?? []
            const touches = readings.some(
              reading => reading.reportId === claim.reportId && reading.start < claim.end && claim.start < reading.end,
            )
            expect(touches).toBe(true)
          }
        }
      }),
    )
  })

  it('is the same for any order of the reports', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (many, keys) => {
        const keyed = many.map(one => ({ one, key: keys.next().value ?? 0 }))
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
        expect(JSON.stringify(collate(shuffled))).toBe(JSON.stringify(collate(many)))
      }),
    )
  })

  it('uses each id once', () => {
    fc.assert(
      fc.property(reports, many => {
        const { passages, differences, quotes } = collate(many)
        for (const list of [passages, differences, quotes]) {
          const ids = list.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })
})
