import { describe, expect, it } from 'vitest'
import { toBlocks } from './page-blocks.ts'
import { parsePage } from './page-tree.ts'

const blocks = (content: string) => {
  const tree = parsePage(content)
  if ('limit' in tree) throw new RangeError(tree.limit.message)
  return toBlocks(tree.root)
}

describe('a page as a tree', () => {
  it.each([
    ['no root at all', '<p>One<p>Two', ['One', 'Two']],
    ['references and blanks', '<p>Fish &amp; chips,&nbsp;\n twice</p>', ['Fish & chips, twice']],
    ['inline elements leave no space', '<p>re<b>mark</b>able</p>', ['remarkable']],
    ['line breaks set apart', 'One<br>Two', ['One', 'Two']],
    [
      'soft hyphens and ruby readings are not text',
      '<p>har\u00adbour <ruby>港<rt>みなと</rt></ruby></p>',
      ['harbour 港'],
    ],
    ['what is hidden is not text', '<p hidden>a</p><p style="display: none">b</p><script>c</script><p>d</p>', ['d']],
    ['a comment that never ends', '<p>One</p><!-- two <p>three</p>', ['One']],
  ])('%s', (_, content, expected) => expect(blocks(content).map(({ text }) => text)).toEqual(expected))

  it('a block knows what it is called, and what it stands in', () =>
    expect(
      blocks('<body class="x"><article id="mainStory"><p><span class="cap">A boat</span></p></article></body>'),
    ).toMatchObject([{ tag: 'p', words: 2, marks: ['cap', '<article> main-story'] }]))

  it.each([
    ['deeper than browsers go', '<div>'.repeat(600), 'too-deep'],
    ['more elements than any page', '<b>x</b>'.repeat(80_000), 'too-many-nodes'],
  ])('%s', (_, content, code) => expect(parsePage(content)).toMatchObject({ limit: { code } }))

  it('an attribute called __proto__ is nothing special', () => {
    parsePage('<p __proto__="x" constructor="y">z</p>')
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
