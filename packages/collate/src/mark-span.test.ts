import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markSpan } from './mark-span.ts'

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))

describe('markSpan', () => {
  it('cuts at the edges of overlapping marks', () => {
    const a = { start: 2, end: 6, name: 'a' }
    const b = { start: 4, end: 9, name: 'b' }
    const pieces = markSpan({ start: 0, end: 8 }, [a, b])
    expect(pieces.map(p => `${p.start}-${p.end} ${p.marks.map(m => m.name).join('')}`)).toEqual([
      '0-2 ',
      '2-4 a',
      '4-6 ab',
      '6-8 b',
    ])
  })

  it('rebuilds the span from pieces that are covered evenly', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 8 }), (whole, marks) => {
        const pieces = markSpan(whole, marks)
        expect(pieces.at(0)?.start).toBe(whole.start)
        expect(pieces.at(-1)?.end).toBe(whole.end)
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end)
          for (const mark of marks) {
            const covers = mark.start <= piece.start && piece.end <= mark.end
            expect(piece.marks.includes(mark)).toBe(covers)
          }
        }
      }),
    )
  })
})
