import { describe, expect, it } from 'vitest'
import { holdsByline, isPeople, isPerson, opensByline, parseCredit, signOff, trailingCredit } from './credit.ts'

describe('bylines', () => {
  it.each([
    ['By Ada Holm', 'Ada Holm', null, null],
    ['By Ada Holm, with Norvik', 'Ada Holm', 'Norvik', null],
    ['Ada Holm and Norvik', 'Ada Holm', 'Norvik', null],
    ['By Ada Holm and Lin Varga', 'Ada Holm and Lin Varga', null, null],
    ['From Ada Holm at Brackwater Crown Court', 'Ada Holm', null, null],
    ['By Ada Holm, Norvik Press', 'Ada Holm', null, 'Norvik Press'],
    ['Ada Holm, City Hall', 'Ada Holm', null, 'City Hall'],
    ['Presented by Ada Holm', 'Ada Holm', null, null],
    ['By Ada Holm, Lin Varga', 'Ada Holm, Lin Varga', null, null],
    ['Ada Holm, science editor', 'Ada Holm', null, null],
    ['Ada Holm in Brackwater', 'Ada Holm', null, 'Brackwater'],
    ['Ada Holm, Brackwater', 'Ada Holm', null, 'Brackwater'],
    ['by ad4 on 2026-03-02 in harbours (31 comments)', 'ad4', null, null],
    ['By Ada Holm, with Norvik Tuesday 3 March 2026, 12:10', 'Ada Holm', 'Norvik', null],
    ['Reuters', 'Reuters', 'Reuters', null],
    ['By Ada Holm Staff Writer', 'Ada Holm', null, null],
    ['Staff Writer', 'Staff Writer', null, null],
    ['By Ada Holm For The Post', 'Ada Holm', null, 'The Post'],
    ['Von unserer Korrespondentin Ada Holm', 'Ada Holm', null, null],
    ['Ada Holm avec AFP', 'Ada Holm', 'AFP', null],
    ['Ada Holm, dpa', 'Ada Holm', 'dpa', null],
    ['Ada Holm @adaholm', 'Ada Holm', null, null],
    ['Ein Kommentar von Ada Holm', 'Ada Holm', null, null],
    ['3 March 2026 - Redaktion: Ada Holm (Leiterin)', 'Ada Holm', null, null],
    ['Veröffentlicht am 3. März 2026 von Ada Holm', 'Ada Holm', null, null],
    ['Autoren: Ada Holm, Lin Varga & Odo Pell', 'Ada Holm, Lin Varga & Odo Pell', null, null],
    ['Ada Holm im Gespräch mit Lin Varga', 'Ada Holm, Lin Varga', null, null],
    ['Ada v. Holm, editor', 'Ada v. Holm', null, null],
  ])('%s', (line, byline, agency, affiliation) => expect(parseCredit(line)).toEqual({ byline, agency, affiliation }))
})

describe('who has a name', () => {
  it.each([
    ['Ada Holm', true],
    ['Ada van der Holm', true],
    ['Ada v. Holm', true],
    ['Science Editor', false],
    ['Weitere Nachrichten', false],
    ['More Stories', false],
    ['The Holm Post', false],
    ['El Faro', false],
    ['ada holm', false],
  ])('%s', (name, expected) => expect(isPerson(name)).toBe(expected))
  it.each([
    ['Ada Holm / Lin Varga', true],
    ['Ada Holm & Lin Varga', true],
    ['Ada Holm and others', false],
  ])('%s', (names, expected) => expect(isPeople(names)).toBe(expected))
  it.each([
    ['By Ada Holm', true, false],
    ['Pressemitteilung von Ada Holm', true, false],
    ['3 March 2026, 10:15 by Ada Holm', false, true],
    ['Published on 3 March 2026 by Ada Holm', false, true],
    ['3 March 2026', false, false],
    ['by using our site', false, false],
  ])('%s', (line, opens, holds) => expect([opensByline(line), holdsByline(line)]).toEqual([opens, holds]))
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
