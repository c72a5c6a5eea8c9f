import { reportOf } from '@variorum/text/testing'
import { describe, expect, it } from 'vitest'
import { collate } from '../collate.ts'

/** The differences of wording between texts: the claims by report. */
const wordings = (...texts: readonly string[]): string[] =>
  collate(texts.map((text, index) => reportOf(`r${index}`, text)))
    .differences.filter(difference => difference.kind === 'wording')
    .map(({ relation, claims }) =>
      [relation, ...claims.map(({ reportId, start, end }) => texts[Number(reportId.slice(1))]?.slice(start, end))].join(
        ' ~ ',
      ),
    )

describe('a telling word against a plain one', () => {
  it.each([
    [
      'what somebody did',
      'The bank of Osk cut its key rate to 3 per cent on Thursday.',
      'The bank of Osk slashed its key rate to 3 per cent on Thursday.',
      ['variant ~ cut ~ slashed'],
    ],
    [
      'another form of the verb',
      'The night train to Osk was travelling at 140 km/h when it left the rails.',
      'The night train to Osk was hurtling at 140 km/h when it left the rails.',
      ['variant ~ was travelling ~ was hurtling'],
    ],
    [
      'those in power',
      'The government of Osk closed the border to lorries on Monday.',
      'The regime in Osk closed the border to lorries on Monday.',
      ['variant ~ government ~ regime'],
    ],
    [
      'a statement doubted',
      'Governor Ana Sorel said the dam had passed its test.',
      'Governor Ana Sorel claimed the dam had passed its test.',
      ['variant ~ said ~ claimed'],
    ],
    [
      'a crowd',
      'Police met some 300 demonstrators on Castle Square in Lennborg.',
      'Police met some 300 rioters on Castle Square in Lennborg.',
      ['variant ~ demonstrators ~ rioters'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(wordings(first, second)).toEqual(expected)
  })

  it.each([
    [
      'plain words both',
      'The bank of Osk cut its key rate on Thursday.',
      'The bank of Osk lowered its key rate on Thursday.',
    ],
    [
      'somebody else claims',
      'Governor Ana Sorel said the dam had passed its test.',
      'Farmer Piet Holm claimed the dam had passed its test.',
    ],
    [
      'a word quoted',
      'The bank of Osk cut its key rate on Thursday.',
      'The bank of Osk “slashed” its key rate on Thursday.',
    ],
  ])('is silent: %s', (_, first, second) => {
    expect(wordings(first, second)).toEqual([])
  })
})
