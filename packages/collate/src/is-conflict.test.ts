import { expect, it } from 'vitest'
import { isConflict } from './is-conflict.ts'

it.each([
  ['quantity', 'conflict', true],
  ['polarity', 'conflict', true],
  ['quantity', 'update', false],
  ['attribution', 'conflict', false],
  ['certainty', 'conflict', false],
  ['wording', 'conflict', false],
] as const)('%s %s → %s', (kind, relation, expected) => {
  expect(isConflict({ kind, relation })).toBe(expected)
})
