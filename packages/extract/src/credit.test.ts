import { describe, expect, it } from 'vitest'
import { parseCredit, signOff, trailingCredit } from './credit.ts'

describe('bylines', () => {
  it.each([
    ['By Ada Holm', 'Ada Holm', null, null],
    ['By Ada Holm, with Norvik', 'Ada Holm', 'Norvik', null],
    ['Ada Holm and Norvik', 'Ada Holm', 'Norvik', null],
    ['By Ada Holm and Lin Varga', 'Ada Holm and Lin Varga', null, null],
    ['Ada Holm, science editor', 'Ada Holm', null, null],
    ['Ada Holm in Brackwater', 'Ada Holm', null, 'Brackwater'],
    ['Ada Holm, Brackwater', 'Ada Holm', null, 'Brackwater'],
    ['by ad4 on 2026-03-02 in harbours (31 comments)', 'ad4', null, null],
    ['By Ada Holm, with Norvik Tuesday 3 March 2026, 12:10', 'Ada Holm', 'Norvik', null],
    ['Reuters', 'Reuters', 'Reuters', null],
  ])('%s', (line, byline, agency, affiliation) => expect(parseCredit(line)).toEqual({ byline, agency, affiliation }))
})

describe('credits at the end', () => {
  it.each([
    ['VPB/hk/ot', 'VPB'],
    ['Agora/Fim', 'Agora'],
    ['— Norvik', 'Norvik'],
    ['(Norvik)', 'Norvik'],
    ['Source: VPB', 'VPB'],
    ['He went home.', null],
    ['and/or', null],
  ])('%s', (line, agency) => expect(signOff(line)).toBe(agency))
  it('stands in the last paragraph too', () => {
    expect(trailingCredit('It is due in June. (Norvik)')).toEqual({ agency: 'Norvik', length: 9 })
    expect(trailingCredit('It is due in June (and July).')).toBeNull()
  })
})
