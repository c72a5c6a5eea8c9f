import { expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

const FLOOD = 'The flood rose in the night. Guards found cracks in the eastern wall of'

it.each([
  [
    'a body by the last word of its name',
    'The city sells its water company to the Aldane Fund for a billion crowns.',
    'The city sells its water company to a foreign fund for a billion crowns.',
    ['specificity: Aldane Fund ~ a foreign fund'],
  ],
  [
    'a person by the role',
    'The flood swept away the ferry, and a child was brought to the pier by seamstress Mila Torvic.',
    'The flood swept away the ferry, and a child was brought to the pier by a young seamstress.',
    ['specificity: Mila Torvic ~ a young seamstress'],
  ],
  [
    'a place by the noun beside it',
    `${FLOOD} the Kamen dam.`,
    `${FLOOD} a dam above the town.`,
    ['specificity: Kamen ~ a dam'],
  ],
  [
    'a name that the other report has as well',
    'The city sells its water company to the Aldane Fund for a billion crowns.',
    'The city sells its water company to a foreign fund for a billion crowns. The Aldane Fund is rich.',
    [],
  ],
  ['another noun', `${FLOOD} the Kamen dam.`, `${FLOOD} a mill above the town.`, []],
])('%s', (_, a, b, expected) => {
  expect(readingsOf('name', [a, b])).toEqual(expected)
})
