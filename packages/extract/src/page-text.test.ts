import { describe, expect, it } from 'vitest'
import { cleanText, elementText, isAround } from './page-text.ts'
import { parsePage } from './page-tree.ts'

describe('the text of an element', () => {
  it.each([
    ['two  words\nand more', 'two words and more'],
    ['Ha\u00adfen\u200bamt', 'Hafenamt'],
    ['码头\n  永远 关闭', '码头永远 关闭'],
    ['码头\nquay', '码头 quay'],
  ])('%j', (written, clean) => expect(cleanText(written)).toBe(clean))

  it('takes long runs of blanks in one go', () => expect(cleanText(`码${' \n'.repeat(200_000)}x`)).toBe('码 x'))

  it('sets block elements apart and leaves ruby and scripts out', () => {
    const tree = parsePage('<div><p>one</p><p>t<b>w</b>o</p><script>x</script><ruby>港<rt>みなと</rt></ruby></div>')
    expect('limit' in tree ? null : elementText(tree.root)).toBe('one two 港')
  })
})

it.each([
  ['<article><aside class="meta"><i>x</i></aside></article>', false],
  ['<article><aside class="more"><i>x</i></aside></article>', true],
  ['<div class="comment"><div class="meta"><i>x</i></div></div>', true],
  ['<footer><i>x</i></footer>', true],
  ['<article><footer><i>x</i></footer></article>', false],
])('around the article or not: %s', (html, around) => {
  const tree = parsePage(html)
  const element = 'limit' in tree ? undefined : tree.elements.find(({ name }) => name === 'i')
  expect(element === undefined ? null : isAround(element)).toBe(around)
})
