import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'
import type { Report } from './report.ts'
import type { Span } from './span.ts'
import { reportOf } from './testing/report-of.ts'

const toReport = (text: string): Report => ({
  ...reportOf('r', text),
  published: { at: '2026-02-18T06:00:00Z', precision: 'minute', offset: 0, raw: null, candidates: [] },
})

const PIECES = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ' Pavel Renik ',
      ' the ministry ',
      ' said ',
      ' told Lodestar ',
      '"',
      '“',
      '”',
      '‘',
      '’',
      '. ',
      ', ',
      '\n\n',
      ' not ',
      ' may ',
      ' reportedly ',
      ' according to ',
      ' Gen. ',
      ' U.S. ',
      ' he ',
      ' who ',
      ' 28 ',
      ' on Monday ',
      '(EM) ',
    ),
  ),
)

describe('annotate', () => {
  it('gives sorted spans inside any text', () => {
    fc.assert(
      fc.property(PIECES, pieces => {
        const text = pieces.join('')
        const report = annotate(toReport(text))
        const fits = ({ start, end }: Span) => 0 <= start && start < end && end <= text.length
        for (const list of [
          report.sentences,
          report.words,
          report.names,
          report.quotes,
          report.hedges,
          report.negations,
          report.attributions,
        ])
          list.forEach((each, at) => {
            expect(fits(each)).toBe(true)
            expect(each.start).toBeGreaterThanOrEqual(list[at - 1]?.start ?? 0)
          })
        for (const list of [report.sentences, report.words, report.names])
          list.forEach((each, at) => {
            expect(each.start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0)
          })
        for (const { scope, start, end } of [...report.hedges, ...report.negations])
          expect(scope.start <= start && end <= scope.end).toBe(true)
      }),
    )
  })

  it('finds in a report what the layers above compare', () => {
    const text =
      'The gate may reopen, the ministry said. "We did not close it," Governor Pavel Renik told Lodestar. Renik left.'
    const report = annotate(toReport(text))
    const slice = ({ start, end }: Span) => text.slice(start, end)
    expect(report.sentences.map(slice)).toHaveLength(3)
    expect(report.names.map(name => name.full)).toEqual(['Pavel Renik', 'Lodestar', 'Pavel Renik'])
    expect(report.quotes.map(quote => `${quote.form} ${quote.speaker}`)).toEqual([
      'indirect ministry',
      'direct Pavel Renik',
    ])
    expect(report.hedges.map(slice)).toEqual(['may'])
    expect(report.negations.map(slice)).toEqual(['not'])
  })
})
