import { annotate } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { viewEvent } from '../slots/event-view.ts'
import { findPredicate } from './find-predicate.ts'

/** The predicate of a text's first sentence, taken as one clause; null where there is none. */
const predicate = (text: string): string | null => {
  const [sentence] = viewEvent([annotate(reportOf('a', text))], { passages: [], links: [] }).sentences
  if (!sentence) throw new Error('no sentence')
  const found = findPredicate(text, sentence, sentence)
  return found && text.slice(found.start, found.end)
}

it.each([
  ['They got in with the stolen keys of a guard.', 'got in with the stolen keys'],
  ['Agreement has been reached on a long corridor to Osk in the hills.', 'has been reached on a long corridor'],
  ['Agreement has been reached on an unusually long humanitarian mountain corridor.', 'has been reached'],
  ['The minister stressed that the mine will close.', 'will close'],
  ['The work resumes on 18 May.', null],
  ['No news.', null],
])('%s → %s', (text, expected) => {
  expect(predicate(text)).toBe(expected)
})
