import { expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

it.each([
  ['“Quay shut”, says clerk!', 'quay shut says clerk'],
  ['L-MAG', 'l mag'],
  ['Ha\u00adfen\u200bamt', 'hafenamt'],
  ['cafe\u0301', 'caf\u00e9'],
  [' – ', ''],
])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded))
