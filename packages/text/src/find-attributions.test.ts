import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'
import { reportOf } from './testing/report-of.ts'

/** The sources a text names, as written. */
const sources = (text: string): (string | null)[] =>
  annotate(reportOf('r', text)).attributions.map(({ source }) => source)

describe('who says it', () => {
  it.each([
    ['The rise was small, the institute said.', 'the institute'],
    ['A memo detailing the findings says that the dam is safe.', 'A memo detailing the findings'],
    ['Two people briefed on the matter said the dam was safe.', 'Two people briefed on the matter'],
    ['Officials said the dam was safe.', 'Officials'],
    ['The mayor went on to say that the dam was safe.', 'The mayor'],
    ["The mayor didn't say that the dam was safe.", 'The mayor'],
    ['A spokesman for her said that the dam was safe.', 'A spokesman for her'],
  ])('%s', (text, expected) => {
    expect(sources(text)).toEqual([expected])
  })

  it.each([
    ['a purpose', 'Senators pressed the mayor of Orvia on Sunday to better explain that the dam is safe.'],
    ['a verb and its object', 'The chairman published a post claiming that the dam is safe.'],
    ['a stretch of time', 'Prices rose a month said to be the driest.'],
    ['a verb with its particle', 'The keeper of the dam, Orla Venn, stepped down on Tuesday at her own request.'],
    ['a participle', 'He left the stage, using a clip saying that the dam is safe.'],
  ])('%s is no source', (_, text) => {
    expect(sources(text).filter(source => source !== 'The chairman')).toEqual([])
  })
})
