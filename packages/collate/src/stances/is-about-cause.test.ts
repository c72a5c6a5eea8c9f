import { expect, it } from 'vitest'
import { isAboutCause } from './is-about-cause.ts'

it.each([
  ['The cause of the blaze is not known.', true],
  ['The fire was started deliberately.', true],
  ['It was set on fire.', true],
  ['The plan caused an uproar.', false],
  ['The game started late.', false],
])('%s → %s', (text, expected) => {
  expect(isAboutCause(text)).toBe(expected)
})
