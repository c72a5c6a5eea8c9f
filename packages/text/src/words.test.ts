import { describe, expect, it } from 'vitest'
import { findTokens } from './tokens.ts'
import { findWords } from './words.ts'

const keys = (text: string): string =>
  findWords(text)
    .map(word => word.key)
    .join(' ')

describe('findWords', () => {
  it.each([
    ['The ministry’s 4,000 beds', 'the ministry 4,000 beds'],
    ['a 3.5-km road, 12-year-old', 'a 3.5-km road 12-year-old'],
    ['Hélène Łukasz Straße', 'helene lukasz strasse'],
    ["It's O’Hara’s; don’t", "it's o'hara don't"],
    ['The U.S. and US told us', 'the u.s. and u.s. told us'],
    ['U.N. = UN', 'un un'],
    ['the end.Next', 'the end next'],
    ['constructor __proto__', 'constructor proto'],
    ['我们今天去北京', '我们 今天 去 北京'],
    ['', ''],
  ])('%s', (text, words) => {
    expect(keys(text)).toBe(words)
  })

  it('gives spans that slice to the words', () => {
    const text = 'Über 🙂 “Ketar’s” 1.2bn'
    expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Über', 'Ketar’s', '1.2bn'])
  })
})

describe('findTokens', () => {
  it('cuts possessives and marks off, keeps acronyms and hyphens whole', () => {
    expect(findTokens('Al-Assad’s U.S. trip: 12:30, "ok".').map(token => token.text)).toEqual([
      'Al-Assad',
      '’s',
      'U.S.',
      'trip',
      ':',
      '12:30',
      ',',
      '"',
      'ok',
      '"',
      '.',
    ])
  })
})
