import { reportOf } from '@variorum/text/testing'
import { describe, expect, it } from 'vitest'
import { collate } from '../collate.ts'

/** The differences of certainty between texts: value and claim by report. */
const certainty = (...texts: readonly string[]): string[] =>
  collate(texts.map((text, index) => reportOf(`r${index}`, text)))
    .differences.filter(difference => difference.kind === 'certainty')
    .map(({ claims }) =>
      claims
        .map(
          ({ reportId, start, end, value, certainty: hedge }) =>
            `${value} (${hedge}) “${texts[Number(reportId.slice(1))]?.slice(start, end)}”`,
        )
        .join(' ~ '),
    )

describe('what one report says flatly and another hedges', () => {
  it.each([
    [
      'a possibility',
      'The thieves may have used the stolen keys of a museum guard.',
      'The thieves used the stolen keys of a museum guard.',
      ['possible (possible) “may have used” ~ said flatly (flat) “used the stolen keys of a museum guard”'],
    ],
    [
      'hearsay',
      'The airline Norvane has reportedly grounded its fleet of seaplanes.',
      'The airline Norvane has grounded its fleet of seaplanes.',
      [
        'reported or suspected (reported) “has reportedly grounded” ~ said flatly (flat) “has grounded its fleet of seaplanes”',
      ],
    ],
    [
      'in principle only',
      'Both towns agreed in principle to share the Torvik water works.',
      'Both towns have agreed to share the Torvik water works.',
      [
        'possible (possible) “agreed in principle to share” ~ said flatly (flat) “have agreed to share the Torvik water works”',
      ],
    ],
    [
      'a cause left open',
      'The cause of the blaze at the cannery is under investigation.',
      'The blaze at the cannery was started deliberately, the fire chief said.',
      ['left open (open) “is under investigation” ~ said flatly (flat) “was started deliberately”'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(certainty(first, second)).toEqual(expected)
  })

  it.each([
    [
      'two words for one hedge',
      'The airline Norvane has reportedly grounded its fleet of seaplanes.',
      'According to reports, the airline Norvane has grounded its fleet of seaplanes.',
    ],
    [
      'what is due will be',
      'Minister Sorel is due to visit the flooded villages on Friday.',
      'Minister Sorel will visit the flooded villages on Friday.',
    ],
    [
      'a suspected person',
      'Police arrested a suspected arsonist at the cannery in Brask.',
      'Police arrested an arsonist at the cannery in Brask.',
    ],
    [
      'a hedge on a figure',
      'The painting is thought to be worth 75 million crowns.',
      'The painting is worth 90 million crowns.',
    ],
    [
      'another statement',
      'The strike could hurt the ferry company next summer.',
      'The ferry company runs nine boats between the islands.',
    ],
  ])('is silent: %s', (_, first, second) => {
    expect(certainty(first, second)).toEqual([])
  })
})
