import { describe, expect, it } from 'vitest'
import { type BylineCandidate, chooseByline, isSiteName } from './choose-byline.ts'

const said = (byline: string, from = 'meta author', weight = 2): BylineCandidate => ({
  byline,
  from,
  weight,
  printed: from === 'byline',
})

describe('the byline that most speaks for', () => {
  it.each<[string, readonly BylineCandidate[], string | null]>([
    ['nothing', [], null],
    [
      'two places before one that is believed more',
      [said('Odo Pell', 'a'), said('Odo Pell', 'b'), said('Mina Varga', 'c', 3)],
      'Odo Pell',
    ],
    ['a place counts once', [said('Odo Pell', 'a'), said('Odo Pell', 'a'), said('Mina Varga', 'c', 3)], 'Mina Varga'],
    [
      'all authors before one of them',
      [said('Mina Varga', 'a', 2.6), said('Mina Varga and Odo Pell', 'b', 1.5)],
      'Mina Varga and Odo Pell',
    ],
    ['the whole name before the first', [said('Mina', 'a', 2.6), said('Mina Varga', 'b', 1.5)], 'Mina Varga'],
    [
      'the name before what was left behind it',
      [said('Mina Varga', 'a', 1.5), said('Mina Varga Leeds', 'b', 2.6)],
      'Mina Varga',
    ],
    ['the name before a log-in', [said('minavarga', 'a', 2.6), said('Mina Varga', 'b', 1.5)], 'Mina Varga'],
    ['a person before a desk', [said('Newsdesk', 'a', 2.6), said('Mina Varga', 'b', 1.5)], 'Mina Varga'],
    ['a desk where nobody is named', [said('Redaktion', 'a', 2.6), said('Redaktion', 'byline', 2.5)], 'Redaktion'],
    [
      'as printed',
      [said('Mina Varga, Odo Pell', 'a', 2.6), said('Mina Varga and Odo Pell', 'byline', 2)],
      'Mina Varga and Odo Pell',
    ],
    ['not in capitals', [said('Mina Varga', 'a', 2.6), said('MINA VARGA', 'byline', 2)], 'Mina Varga'],
    ['no company', [said('Quay Media GmbH', 'a', 2.6)], null],
    ['not the outlet', [said('Tidal Post Online', 'a', 2.6)], null],
    ['hardly anything', [said('Mina Varga', 'a', 0.4)], null],
  ])('%s', (_, candidates, byline) => expect(chooseByline(candidates, ['Tidal Post', 'tidal'])).toBe(byline))

  it.each([
    ['Tidal Post', true],
    ['TidalPost', true],
    ['The Tidal Post', true],
    ['Tidal', false],
    ['Mina Varga', false],
  ])('the outlet by another name: %s', (name, expected) => expect(isSiteName(name, ['Tidal Post'])).toBe(expected))

  it('a person may have a site of her name', () => expect(isSiteName('Mina Varga', ['Mina Varga'])).toBe(false))
})
