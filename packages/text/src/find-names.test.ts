import { describe, expect, it } from 'vitest'
import { findNames } from './find-names.ts'
import { findSentences } from './sentences.ts'

/** `mention/type`, with `=full` where the full form differs and `(role)` where one is said. */
const names = (text: string): string[] =>
  findNames(text, findSentences(text)).map(name => {
    const mention = text.slice(name.start, name.end)
    const full = name.full === mention ? '' : `=${name.full}`
    return `${mention}/${name.type}${full}${name.role === null ? '' : ` (${name.role})`}`
  })

describe('findNames', () => {
  it.each([
    ['Governor Pavel Renik spoke.', ['Pavel Renik/person (Governor)']],
    ['Pavel Renik left. Mr Renik said so.', ['Pavel Renik/person', 'Renik/person=Pavel Renik (Mr)']],
    ['It burned, seamstress Mila Torvic, 28, said.', ['Mila Torvic/person (seamstress)']],
    ['Drago Velim, chairman of the union, agreed.', ['Drago Velim/person (chairman of the union)']],
    ['The director, Stepan Odrin, was heard.', ['Stepan Odrin/person (director)']],
    ['He lives in Gorlev.', ['Gorlev/place']],
    ['It stands on Kanalna Street near the Morava River.', ['Kanalna Street/place', 'Morava River/place']],
    ['The Ministry of Emergency Situations denied it.', ['Ministry of Emergency Situations/organisation']],
    ['Inspectors from Helm & Dray came.', ['Helm & Dray/organisation']],
    ["Russia's Foreign Ministry was told.", ['Russia/place', 'Foreign Ministry/organisation']],
    ['On Monday the Russian minister left in May.', []],
    ['Shelling killed three. Two left.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('ties an acronym to the name it is introduced with', () => {
    const text = 'The Relief Coordination Office (RCO) sent lorries. The RCO sent more.'
    const found = findNames(text, findSentences(text))
    expect(new Set(found.map(name => name.key))).toEqual(new Set(['relief coordination office']))
    expect(found.every(name => name.acronym === 'RCO')).toBe(true)
  })

  it('folds accents in the key and keeps them in the full form', () => {
    const [name] = findNames('Colonel Téo Marvão spoke.', [{ start: 0, end: 25, index: 0, paragraph: 0 }])
    expect([name?.full, name?.key]).toEqual(['Téo Marvão', 'teo marvao'])
  })
})
