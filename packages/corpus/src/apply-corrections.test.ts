import { describe, expect, it } from 'vitest'
import { applyCorrections, type Overlay } from './apply-corrections.ts'

/** `ab c` → [['a','b'],['c']]; sorted, so that order says nothing. */
const groups = (notation: string): string[][] => notation.split(' ').map(group => [...group])
const notation = (parts: readonly (readonly string[])[]): string =>
  parts
    .map(part => part.toSorted().join(''))
    .toSorted()
    .join(' ')

/** `merge a<cd`: anchor a, reports c and d. */
const overlay = (text: string): Overlay => {
  const [action = '', rest = ''] = text.split(' ')
  const [anchor = '', reports = ''] = rest.split('<')
  if (action !== 'merge' && action !== 'split' && action !== 'move') throw new RangeError(text)
  return { action, anchor, reportIds: [...reports] }
}

describe('corrections over automatic groups', () => {
  it.each([
    ['ab cd e', ['merge a<c'], 'abcd e'],
    ['ab cd e', ['merge a<ce'], 'abcde'],
    ['abcd', ['split a<cd'], 'ab cd'],
    ['ab cd', ['move a<c'], 'abc d'],
    ['ab c', ['move a<c'], 'abc'],
    ['ab cd e', ['merge a<c', 'split a<d'], 'abc d e'],
    ['ab cd', ['split a<b', 'merge c<b'], 'a bcd'],
    ['ab cd', ['merge a<c', 'merge a<c'], 'abcd'],
    ['abc', ['split a<b', 'split a<c'], 'a b c'],
  ])('%s, %j → %s', (before, corrections, after) => {
    expect(notation(applyCorrections(groups(before), corrections.map(overlay)))).toBe(after)
  })

  it.each([
    ['a report that is not there any more', 'merge a<x'],
    ['an anchor that is not there any more', 'move x<a'],
    ['a report that has left by itself', 'split a<c'],
    ['a report that is there already', 'move a<b'],
    ['events that are one already', 'merge a<b'],
  ])('do nothing for %s', (_, correction) => {
    expect(notation(applyCorrections(groups('ab c'), [overlay(correction)]))).toBe('ab c')
  })
})
