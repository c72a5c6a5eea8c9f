import { expect, it } from 'vitest'
import { verbGroup } from './verb-group.ts'

it.each([
  ['The ferry has not yet been raised from the bay.', 'raised', 'has not yet been raised'],
  ['The mayor did not rule out a sale.', 'rule', 'did not rule out'],
  ['Walkers may still cross.', 'cross', 'may still cross'],
  ['The gate is outdated.', 'gate', 'gate'],
  ['Closed until May.', 'Closed', 'Closed'],
])('%s → %s → %s', (sentence, verb, group) => {
  const start = sentence.indexOf(verb)
  const span = verbGroup(sentence, { start: 0, end: sentence.length }, { start, end: start + verb.length })
  expect(sentence.slice(span.start, span.end)).toBe(group)
})
