import { expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

it.each([
  ['“Quay shut”, says clerk!', 'quay shut says clerk'],
  ['L-MAG', 'l mag'],
  [' – ', ''],
])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded))
