import { reportOf } from '@variorum/text/testing'
import { describe, expect, it } from 'vitest'
import { collate } from '../collate.ts'
import { readingsOf } from '../testing/readings-of.ts'

/** The differences of quote between texts. */
const wordings = (...texts: readonly string[]): string[] => readingsOf('quote', texts)

const FLOOD = 'The flood cut the road to Lower Ostrel on Monday.'

describe('renderings of one utterance', () => {
  it.each([
    [
      'translated twice',
      '"We closed the lock with regret," Mayor Odo Fenn said.',
      '"We shut the lock with a heavy heart," said the mayor, Odo Fenn.',
      ['variant: We closed the lock with regret ~ We shut the lock with a heavy heart'],
    ],
    [
      'a fragment, with hardly a word in common',
      'Fenn called the plan for the harbour "theatre for a home audience".',
      'Odo Fenn called the plan for the harbour “a theatrical show for the domestic public”.',
      ['variant: theatre for a home audience ~ a theatrical show for the domestic public'],
    ],
    [
      'turned round',
      '"We will pay for the pump," Odo Fenn said.',
      '"We will not pay for the pump," Odo Fenn said.',
      ['conflict: We will pay for the pump ~ We will not pay for the pump'],
    ],
    [
      'two sentences joined to one',
      '"My father dug that well. Nobody asked him for rent," said Agata Sorn.',
      '"My dad dug that well and nobody ever asked him for rent," said Agata Sorn.',
      [
        'variant: My father dug that well ~ My dad dug that well',
        'variant: Nobody asked him for rent ~ nobody ever asked him for rent',
      ],
    ],
    [
      'other sentences of one speech',
      '"We will pay for the pump. The old lock must go before the spring," Odo Fenn said.',
      '"We will pay for the pump. Nobody has asked the fishermen of Ostrel," Odo Fenn said.',
      [],
    ],
    [
      'cut short, in other marks and spelling',
      '"The harbour’s neighbours won’t be forgotten, and that is that," Odo Fenn said.',
      '“The harbor’s neighbors will not be forgotten,” Odo Fenn said.',
      [],
    ],
    [
      'of two speakers',
      '"We closed the lock with regret," Odo Fenn said.',
      '"The pump was never tested," Ruda Talm said.',
      [],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(wordings(`${FLOOD} ${a}`, `${FLOOD} ${b}`)).toEqual(expected)
  })

  it('share an id, direct or reported', () => {
    const texts = [
      `${FLOOD} "The dam held all night and nobody slept," said Odo Fenn.`,
      `${FLOOD} Odo Fenn said that the dam had held all night and that nobody had slept.`,
      `${FLOOD} "Bring bread," said Ruda Talm.`,
    ]
    const { quotes } = collate(texts.map((text, index) => reportOf(`r${index}`, text)))
    expect(quotes.map(({ form }) => form)).toEqual(['direct', 'indirect', 'direct'])
    expect(quotes[0]?.sameQuoteId).not.toBeNull()
    expect(quotes[1]?.sameQuoteId).toBe(quotes[0]?.sameQuoteId)
    expect(quotes[2]?.sameQuoteId).toBeNull()
  })
})
