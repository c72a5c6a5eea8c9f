import { expect, test } from 'vitest'
import { findQuantities } from './find-quantities.ts'

/** The quantities of a sentence in short: measure, value, unit or noun. */
const read = (text: string): string[] =>
  findQuantities(text).map(({ measure, low, high, unit, noun, bound }) =>
    [measure, low === high ? low : `${low}..${high}`, unit ?? noun ?? '', bound === 'exact' ? '' : bound]
      .filter(part => part !== '')
      .join(' '),
  )

test.each([
  ['Fire killed at least seven people and injured 23.', ['count 7 person at-least', 'number 23']],
  ['The fund holds $140- $150 million.', ['money 140000000..150000000 USD range']],
  ['The margin is between 6% and 8%.', ['percent 6..8 % range']],
  ['They narrowed it to 7%-8%.', ['percent 7..8 % range']],
  ['It costs $2 million to $3 million.', ['money 2000000..3000000 USD range']],
  ['The rate grew from 5% to 8%.', ['percent 5 %', 'percent 8 %']],
  ['A boy of 14 was hurt.', ['age 14 year']],
  ['The club paid 9,000 crowns.', ['money 9000 crown']],
  ['Dozens of homes burned.', ['count 24..99 home vague']],
  ['The 29-year-old and a man in his 50s met.', ['age 29 year', 'age 50..59 year range']],
  ['They seized seven AK-47s.', ['count 7 ak-47']],
  ['It gusted at 60 km/h.', [`speed ${60 / 3.6} m/s`]],
  ['The home side won 45-35.', ['score 45..35']],
  ['One in every 500 failed.', ['percent 0.2 %']],
  ['It was 41 °C over 15,800 m².', ['temperature 41 °C', 'area 15800 m2 more-than']],
  ['Rates fell by a quarter point.', ['points 0.25 pp']],
  ['He is 5-foot-8.', [`length ${5 * 0.3048 + 8 * 0.0254} m`]],
  ['She left after three-plus seasons.', ['count 3 season at-least']],
  ['More than nine grandchildren came.', ['count 9 grandchild more-than']],
  ['Torvik fell to 15-17 on Friday.', ['score 15..17']],
  ['It was the sixth straight day.', ['ordinal 6 day']],
  ['It was the worst in four decades.', [`duration ${40 * 365.25 * 86_400} s about`]],
  ['The bill passed in a 252-175 vote.', ['score 252..175']],
  ['Sales rose from 5.8 to 6.3 billion crowns.', ['number 5.8', 'money 6300000000 crown']],
  ['Some 12 000 people came.', ['count 12000 person about']],
  ['It cost close to a quarter of a million crowns.', ['money 250000 crown about']],
  ['A boy of eight months was hurt.', ['duration 21038400 s']],
  ["The 16 year-old mourned the 10-year-old's death.", ['age 16 year', 'age 10 year']],
  ['A fourth is thought to have waited.', []],
  ['The probe bounced at least twice.', ['frequency 2 times at-least']],
])('"%s"', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'The Boeing 737 landed.',
  'Crews closed Highway 61.',
  'It broke Article 5.',
  'Call 911 or 555-123-4567.',
  'A Su-35 took off.',
  'It is twice the size, and costs twice as much.',
  'They met on E. 52nd St., near the vigil.',
  'Users should move from Skiff 2.0 to Skiff 3.0 at once.',
])('"%s" has no quantity', text => {
  expect(read(text)).toEqual([])
})

test.each([
  ['Four of the dead were children.', true],
  ['Nine of them were hurt.', true],
  ['Four of the worst storms came from the west.', false],
])('%s: a part of a whole is %s', (text, part) => {
  expect(findQuantities(text)[0]?.part).toBe(part)
})

test('a conversion in brackets is part of the amount before it', () => {
  const found = findQuantities('A two-million-euro ($2.6-million) theft.')
  expect(found).toHaveLength(1)
  expect(found[0]?.converted).toEqual([{ low: 2_600_000, high: 2_600_000, unit: 'USD' }])
})

test('hostile texts end without overflow', () => {
  for (const part of ['7', 'a ', '1,1,1,', 'one in ', 'million ', '5 (', 'half a ', '$', 'two and a half '])
    expect(findQuantities(part.repeat(100_000 / part.length)).length).toBeLessThan(100_000)
})
