import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSentences } from './sentences.ts'

const split = (text: string): string[] => findSentences(text).map(({ start, end }) => text.slice(start, end))

/** `|` marks where one sentence ends and the next begins. */
const CASES: readonly string[] = [
  'The gate was shut.| Nobody came.',
  'Envoys of the U.S. President met in Drovna.',
  'They want a step from the U.S.| Russia will follow it.',
  'They live in the U.S.| They came in May.',
  'Mr. Renik met Gen. A. Orlo and Dr. Hovik.',
  'John F. Kade spoke.| J. R. Orlo listened.',
  'It fell by 3.5 percent.| Prices rose.',
  'A tremor of 6 . 1 - magnitude shook Ketar.',
  'He fired a A. 38-caliber gun.',
  'It opens at 6.30 a.m., ahead of the rest.',
  'It opens at 6 p.m. Monday.',
  'It closed at 6 p.m.| Police came.',
  'The firm, Polimatt Inc., makes beds.| It grew.',
  'He waited… and waited.',
  'He waited…| She left.',
  '“We ran.| We saw light,” she said.',
  '"Why now?" he asked.',
  '"Why now?" Renik asked.',
  '"Why now?"| The room fell silent.',
  'He called it “idle speculation.”| She disagreed.',
  'It passed (see Fig. 3).| It failed.',
  'No. 5 was first.| No.| It was last.',
  'He has a plan B.| The mayor has none.',
  'The vote is on Jan. 5 in Washington, D.C.| The count is later.',
  'Who won?!| Nobody knows.',
  'The eBay sale ended.| eBay said so.',
  '他来了。|她走了。',
  'KETAR, Mavra. — The gate was shut.',
  'One line\n|Another line',
]

describe('findSentences', () => {
  it.each(CASES)('%s', marked => {
    const text = marked.replaceAll('|', '')
    expect(split(text)).toEqual(marked.split('|').map(each => each.trim()))
  })

  it('holds every word of any text in sorted, disjoint sentences', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('. ', '.', '" ', '”', '“A', '\n', 'U.S. ', 'Mr. ', '… ', '?', ') ', ' 6 . 1 ', '。', ' '),
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        let rest = ''
        let at = 0
        for (const { start, end } of findSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          rest += text.slice(at, start)
          at = end
        }
        expect(rest + text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  it('reads hostile texts of 200,000 characters in the time of plain ones', () => {
    for (const unit of ['.', '. ', 'a', 'A. ', '"', '.” ', 'U.S.', '? “'])
      expect(findSentences(unit.repeat(200_000 / unit.length)).length).toBeGreaterThan(0)
  })
})
