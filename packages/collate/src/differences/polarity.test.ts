import { reportOf } from '@variorum/text/testing'
import { describe, expect, it } from 'vitest'
import { collate } from '../collate.ts'

/** The differences of polarity between texts, published one a day: relation, then value and claim by report. */
const polarity = (...texts: readonly string[]): string[] =>
  collate(texts.map((text, index) => reportOf(`r${index}`, text, `2026-03-0${index + 1}T00:00:00Z`)))
    .differences.filter(difference => difference.kind === 'polarity')
    .map(
      ({ relation, claims }) =>
        `${relation}: ${claims.map(({ reportId, start, end, value }) => `${value} “${texts[Number(reportId.slice(1))]?.slice(start, end)}”`).join(' ~ ')}`,
    )

// Words tell only in a text where they are rare.
const OTHER =
  'A choir sang in the old church. Tram six returns to the quay on Sunday. Farmers sold cheese and honey on Mill Street. Nurses marched past the customs house.'
const MORE =
  'The museum shows maps of the northern islands. Anglers were warned of thin ice. An old chain ferry is for sale. The theatre opens with a comedy about a fox.'

describe('what one report affirms and another denies', () => {
  it.each([
    [
      'a negated verb',
      'The harbour office inspected the ferry Solveig in May.',
      'The harbour office never inspected the ferry Solveig in May.',
      ['conflict: affirmed “inspected” ~ denied “never inspected”'],
    ],
    [
      'two states that exclude each other',
      'All gates of the Ostrel lock were open when the flood came, the keeper said.',
      'Two gates of the Ostrel lock were chained shut when the flood came, boatmen said.',
      ['conflict: open “were open” ~ closed “were chained”'],
    ],
    [
      'a double negation that affirms',
      'The mayor of Lennborg ruled out a sale of the tram depot.',
      'The mayor of Lennborg did not rule out a sale of the tram depot.',
      ['conflict: affirmed “ruled out” ~ denied “did not rule out”'],
    ],
    [
      'a state that has changed since',
      'The Torvik tunnel is closed after a rockfall.',
      'The Torvik tunnel was reopened on Tuesday morning.',
      ['update: closed “is closed” ~ open “was reopened”'],
    ],
    [
      'a noun and the verb it is made of',
      'Minister Sorel said she had invited the union leader Pell to talks in Brask.',
      'The union leader Pell said no invitation from minister Sorel to talks in Brask had come.',
      ['conflict: affirmed “had invited” ~ denied “no invitation”'],
    ],
    [
      'an irregular verb',
      'The two ministers shook hands on the stairs in Brask.',
      'The two ministers did not shake hands on the stairs in Brask.',
      ['conflict: affirmed “shook” ~ denied “did not shake”'],
    ],
    [
      'a thing denied by a clause with that',
      'Police fired tear gas at the marchers near the palace.',
      'The ministry denied that tear gas had been fired at the marchers near the palace.',
      ['conflict: affirmed “tear gas” ~ denied “denied that tear gas”'],
    ],
    [
      'one thing of two words, whatever else is said',
      'Wardens used pepper spray and led nine climbers away.',
      'The town council denied that pepper spray had been used.',
      ['conflict: affirmed “pepper spray” ~ denied “denied that pepper spray”'],
    ],
    [
      'a search that goes on',
      'The search for the yacht Merle went on all night in the bay of Torvik.',
      'The search for the yacht Merle in the bay of Torvik was suspended at two in the morning.',
      ['conflict: going on “went on” ~ stopped “was suspended”'],
    ],
    [
      'who is let go in the first words of a text',
      'Nils Sand was arrested by police in Torvik on Sunday.',
      'Police released Nils Sand in Torvik on Monday.',
      ['update: held “was arrested” ~ free “released”'],
    ],
    [
      'what is decided and what is not',
      `Osk Bank and Lund Bank said they would pass on the rate cut in full. ${OTHER}`,
      `Lund Bank will pass on the rate cut in full, while Osk Bank had yet to decide. ${MORE}`,
      ['conflict: decided “would pass on the rate cut in full” ~ undecided “had yet to decide”'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(polarity(first, second)).toEqual(expected)
  })

  it.each([
    ['the same in both', 'The ferry did not sail from Brask.', 'The ferry did not sail from Brask on Monday.'],
    ['an idiom that affirms', 'Not only the ferry sailed from Brask.', 'The ferry sailed from Brask.'],
    [
      'what is said of two persons',
      'The mayor and Lena Brask both signed the letter, but only Pavel Torvic faced consequences.',
      'The mayor signed the letter, and Lena Brask faced no consequences.',
    ],
    ['who lets go', 'Guards arrested 23 pirates off Brask.', 'The pirates off Brask released a tanker on Monday.'],
    [
      'what was kindled',
      'The ferry office in Brask was set alight.',
      'The fire at the ferry office in Brask was extinguished.',
    ],
    [
      'a list that is denied as a whole',
      'Nils Sand served in Brask without a salary, a uniform or a desk in the palace.',
      'Nils Sand served in Brask, though he had no salary, no uniform and no desk in the palace.',
    ],
    [
      'a denial that was cut into words',
      'The case of Nils Sand had not been submitted to the court in Brask.',
      'The case of Nils Sand hadn ’ t been submitted to the court in Brask.',
    ],
    ['a question', 'Did the ferry not sail from Brask?', 'The ferry sailed from Brask.'],
    ['a condition', 'The ferry will sink if it does not sail from Brask.', 'The ferry will sail from Brask.'],
    ['another thing', 'The ferry did not sail from Brask.', 'A choir from Lennborg sail their dinghies every spring.'],
    ['what was so long ago', 'The Brask swing bridge opened in 1961.', 'The Brask swing bridge is closed to lorries.'],
    [
      'what somebody is only charged with',
      'The baker has denied arson at the cannery.',
      'The baker has been charged on suspicion of arson at the cannery.',
    ],
    [
      'another half',
      'Osk did not score in the first half of the final.',
      'Osk scored twice in the second half of the final.',
    ],
    [
      'another sense of a word',
      'Police arrested the driver of the red van on Monday.',
      'Police released video of the red van and its driver on Monday.',
    ],
    ['what has not been done yet', 'The court did not rule on the villa.', 'The court will rule on the villa in May.'],
    [
      'what is still to come',
      'The Brask swing bridge will reopen to lorries after repairs.',
      'The Brask swing bridge was closed to lorries after a crash.',
    ],
  ])('is silent: %s', (_, first, second) => {
    expect(polarity(first, second)).toEqual([])
  })

  it('leaves out a report that gives both sides', () => {
    expect(
      polarity(
        'The plant at Lennborg passed a safety inspection in May.',
        'The plant at Lennborg passed a safety inspection in May, its owner said. City files show that the plant at Lennborg failed a safety inspection in May.',
      ),
    ).toEqual([])
  })
})
