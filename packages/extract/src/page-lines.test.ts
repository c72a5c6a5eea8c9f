import { expect, it } from 'vitest'
import type { PageBlock } from './page-body.ts'
import { sortBlocks } from './page-lines.ts'
import { parsePage } from './page-tree.ts'
import { countWords } from './text-line.ts'

const tree = parsePage('')
if ('limit' in tree) throw new Error(tree.limit.message)
const block = (tag: string, text: string): PageBlock => ({
  text,
  words: countWords(text),
  tag,
  element: tree.root,
  marks: [],
  linked: 0,
  body: true,
  sure: true,
})
const PARAGRAPH = block(
  'p',
  'The council of Brackwater voted on Tuesday to close the north quay to lorries, its clerk said.',
)

it('a long heading above the text is its standfirst', () =>
  expect(
    sortBlocks([block('h2', 'Lorries must use the south bridge from the first of May'), PARAGRAPH], null),
  ).toMatchObject({ standfirst: 'Lorries must use the south bridge from the first of May', subheads: [] }))

it('a short one, and one further down, is a subhead', () =>
  expect(
    sortBlocks(
      [block('h2', 'South bridge'), PARAGRAPH, block('h2', 'Lorries must use the south bridge from the first of May')],
      null,
    ),
  ).toMatchObject({ standfirst: null, subheads: [{ before: 0 }, { before: 1 }] }))
