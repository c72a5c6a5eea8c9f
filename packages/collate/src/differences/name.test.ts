import { describe, expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

/** The differences of name between texts. */
const names = (...texts: readonly string[]): string[] => readingsOf('name', texts)

const FLOOD = 'The flood cut the road to Lower Ostrel, said'

describe('spellings of one name', () => {
  it.each([
    ['a first name', 'Pavel Renn', 'Pavlo Renn', true],
    ['sounds', 'Yusra Hamdin', 'Yusra Khamdin', true],
    ['both names', 'Idris Kalem', 'Idriss Qalem', true],
    ['an accent', 'Davi Marcol', 'Davi Marçol', true],
    ['a doubled letter', 'Maren Thole', 'Maren Tholle', true],
    ['a near first name of either sex', 'Robyn Mendel', 'Robin Mendel', true],
    ['a surname and nothing but it', 'Idris Kalem', 'Qalem', true],
    ['the consonants of a first name', 'Catherine Renn', 'Kathryn Renn', true],
    ['a short form of a first name', 'Dorothy Larch', 'Dot Larch', true],
    ['a silent h', 'Hugo Serrat', 'Ugo Serrat', true],
    ['an umlaut written out', 'Petra Löw', 'Petra Loew', true],
    ['a male and a female first name', 'Paul Renn', 'Paula Renn', false],
    ['the same name', 'Pavel Renn', 'Pavel Renn', false],
    ['a possessive', 'Pavel Renn', "Pavel Renn's office", false],
    ['two people', 'Maria Sorn', 'Mario Sorn', false],
    ['two surnames', 'Dora Melk', 'Dora Fenn', false],
    ['two places everybody knows', 'an envoy to Iraq', 'an envoy to Iran', false],
  ])('%s: %s ~ %s', (_, a, b, differ) => {
    expect(names(`${FLOOD} ${a} on Monday.`, `${FLOOD} ${b} on Monday.`)).toHaveLength(differ ? 1 : 0)
  })

  it.each([
    ['two lands of one kind', 'on the Corvel Heights', 'on the Hills of Corvel', 1],
    ['words written in one', 'at Brightlane Support', 'at Bright Lane Support', 1],
    ['two lands of two kinds', 'on the Corvel Heights', 'on the Corvel River', 0],
    ['a country and its people', 'in Ostrava', 'by the Ostravans', 0],
  ])('%s: %s ~ %s', (_, a, b, count) => {
    const text = (place: string) => `The guns stood ${place} all winter. The guns fell silent on Sunday.`
    expect(names(text(a), text(b))).toHaveLength(count)
  })

  it('are two names where one report has both', () => {
    const both = 'The flood cut the road to Lower Ostrel, said Chela Ortan and Chella Ortan on Monday.'
    expect(names(both, `${FLOOD} Chela Ortan on Monday.`)).toEqual([])
  })

  it('keep the claims of all reports, wherever they stand', () => {
    expect(
      names(
        'The mayor, Odo Fennik, opened the lock. Ships left at dawn.',
        'Rain fell on the hills. The lock was opened by Mayor Odo Fennik.',
        'Farmers waited for hay. Their leader thanked Odo Fenik for nothing.',
      ),
    ).toEqual(['variant: Odo Fennik ~ Odo Fennik ~ Odo Fenik'])
  })
})
