import { describe, expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

/** The differences of attribution between texts. */
const sources = (...texts: readonly string[]): string[] => readingsOf('attribution', texts)

describe('the source of one statement', () => {
  it.each([
    [
      'two bodies',
      'The flood killed four people in Lower Ostrel, the harbour office said.',
      'The flood killed five people in Lower Ostrel, according to the regional hospital.',
      ['conflict: the harbour office ~ the regional hospital'],
    ],
    [
      'people in general and one body',
      'The flood killed four people in Lower Ostrel, officials said.',
      'The flood killed four people in Lower Ostrel, the Rescue Ministry told the Ledger.',
      ['specificity: officials ~ the Rescue Ministry'],
    ],
    [
      'police and an officer',
      'Police said the driver of the red van had fled across the fields.',
      'Chief Inspector Dora Melk said the driver of the red van had fled across the fields.',
      ['specificity: Police ~ Chief Inspector Dora Melk'],
    ],
    [
      'a person and records',
      'Mayor Odo Fenn said the cannery had passed its inspection in May.',
      'Town records show that the cannery failed its inspection in May.',
      ['conflict: Mayor Odo Fenn ~ Town records'],
    ],
    [
      'a person and a role that may be the same person’s',
      'Ada Brock said the cannery in Torvik had passed its inspection in May.',
      'The inspector said the cannery in Torvik had passed its inspection in May.',
      [],
    ],
    [
      'words that name no source',
      'The cannery in Torvik closed in May after its inspection, citing the smell of the brine.',
      'Ada Brock said the cannery in Torvik had closed in May after its inspection.',
      [],
    ],
    [
      'one person, spelled and titled in two ways',
      'Mayor Odo Fenn said the cannery had passed its inspection in May.',
      'The cannery passed its inspection in May, said Mr Oddo Fenn.',
      [],
    ],
    [
      'an office and its holder',
      'The flood killed four people in Lower Ostrel. "The dam held," Governor Ruda Talm said. The dam held all night, the governor said.',
      'The flood killed four people in Lower Ostrel. The dam held all night, Ruda Talm said.',
      [],
    ],
    [
      'an acronym',
      'The bridge will stay closed for ten days, the Havnik Roads Directorate said.',
      'The bridge will stay closed for ten days, the HRD said.',
      [],
    ],
    [
      'an anaphor',
      'No passwords were taken from the servers, the company said.',
      'Ostrel Telecom said no passwords were taken from the servers.',
      [],
    ],
    [
      'a report that carries both sides',
      'Mayor Odo Fenn said the cannery had passed its inspection in May.',
      'Mayor Odo Fenn denied it, but town records show the cannery failed its inspection in May.',
      [],
    ],
    [
      'nobody named',
      'The flood killed four people in Lower Ostrel.',
      'The flood killed four people in Lower Ostrel, officials said.',
      [],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(sources(a, b)).toEqual(expected)
  })

  it('is that of a quote given to somebody else', () => {
    expect(
      sources(
        'The club lost again. "We gave the ball away like old newspapers," said coach Odo Fenn.',
        'The club lost again. "We gave the ball away like old newspapers," said director Ruda Talm.',
      ),
    ).toEqual(['conflict: coach Odo Fenn ~ director Ruda Talm'])
  })
})
