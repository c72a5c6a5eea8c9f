import { expect, test } from 'vitest'
import { compareQuantities } from './compare-quantities.ts'
import type { DetailComparison } from './detail-comparison.ts'
import { findQuantities } from './find-quantities.ts'
import type { Quantity } from './quantity.ts'

const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

const one = (phrase: string): Quantity => {
  const [first, ...more] = findQuantities(`The report gives ${phrase} for the site.`)
  if (first === undefined || more.length > 0) throw new Error(`not one quantity: ${phrase}`)
  return first
}

/** Every pair whose comparison is not the wanted one, in the reader's notation; both orders are compared. */
const failures = (pairs: readonly (readonly [string, string])[], wanted: readonly DetailComparison[]): string[] =>
  pairs.flatMap(([a, b]) =>
    [[a, b] as const, [b, a] as const].flatMap(([x, y]) => {
      const found = compareQuantities(one(x), one(y))
      return wanted.includes(found) ? [] : [`"${x}" ~ "${y}" is ${found}`]
    }),
  )

const NOUNS = ['people', 'workers', 'houses', 'vehicles', 'passengers']
const AMOUNTS = [1.2, 2.5, 3.4, 7.5, 13.9, 48.5]
const MONEY: readonly (readonly [string, string, string])[] = [
  ['$', 'dollars', 'US$'],
  ['€', 'euros', 'EUR '],
  ['£', 'pounds', 'GBP '],
]
const MILES = [3, 5, 12, 29, 46, 60, 85, 120, 250, 340]
const CONVERTED: readonly (readonly [string, string, number])[] = [
  ['miles', 'kilometres', 1.609344],
  ['mph', 'km/h', 1.609344],
  ['acres', 'hectares', 0.40468564],
  ['feet', 'metres', 0.3048],
  ['square feet', 'square metres', 0.09290304],
  ['lbs', 'kilograms', 0.45359237],
  ['gallons', 'litres', 3.785411784],
  ['inches', 'centimetres', 2.54],
]

const spelled = NOUNS.flatMap(noun => WORDS.map((word, at) => [`${word} ${noun}`, `${at + 2} ${noun}`] as const))
const grouped = [1200, 4500, 12_000, 38_400, 120_000, 2_398_000].flatMap(value =>
  NOUNS.slice(0, 3).map(noun => {
    const commas = String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
    return [`${value} ${noun}`, `${commas} ${noun}`] as const
  }),
)
const amounts = MONEY.flatMap(([sign, word, letters]) =>
  AMOUNTS.flatMap(
    value =>
      [
        [`${sign}${value} million`, `${value} million ${word}`],
        [`${sign}${value}m`, `${letters}${value} million`],
        [`${sign}${value}bn`, `${value} billion ${word}`],
        [`${sign}${value} billion`, `${sign}${Math.round(value * 1000)} million`],
      ] as const,
  ),
)
const measures = CONVERTED.flatMap(([from, to, factor]) =>
  MILES.filter(value => value * factor >= 20 || factor < 1).flatMap(value =>
    value * factor < 10 ? [] : [[`${value}.0 ${from}`, `${(value * factor).toFixed(1)} ${to}`] as const],
  ),
)
const metric = [1.24, 2.5, 3.75, 12.5, 46.2, 81.4].flatMap(
  value =>
    [
      [`${value} kilometres`, `${Math.round(value * 1000)} metres`],
      [`${value} tonnes`, `${Math.round(value * 1000)} kilograms`],
      [`${value} gigawatts`, `${Math.round(value * 1000)} megawatts`],
      [`${value} terabytes`, `${Math.round(value * 1000)} gigabytes`],
    ] as const,
)
const percents = Array.from({ length: 40 }, (_, at) => at * 2 + 3).flatMap(
  value =>
    [
      [`${value}%`, `${value} per cent`],
      [`${value} percent`, `${value} pct`],
    ] as const,
)
const points = Array.from({ length: 20 }, (_, at) => [
  `${(at + 1) * 5} basis points`,
  `${(at + 1) * 0.05} percentage points`,
]).map(([a = '', b = '']) => [a, b.replace(/(\.\d\d)\d+/, '$1')] as const)
const shares = [
  ['two-thirds of them', '66.7%'],
  ['half of them', '50%'],
  ['a quarter of them', '25%'],
  ['three-quarters of them', '75%'],
  ['one in five', '20%'],
  ['four-in-ten', '40%'],
  ['two in three', '66.7%'],
  ['a quarter of a percentage point', '25 basis points'],
  ['a quarter point', '0.25 percentage points'],
] as const
const times = WORDS.flatMap(
  (word, at) =>
    [
      [`${word} weeks`, `${(at + 2) * 7} days`],
      [`${word} days`, `${(at + 2) * 24} hours`],
      [`${word} hours`, `${(at + 2) * 60} minutes`],
      [`${word} and a half hours`, `${(at + 2) * 60 + 30} minutes`],
      [`${word} years`, `${(at + 2) * 12} months`],
    ] as const,
)
const rest = [
  ['less than four weeks', 'less than a month'],
  ['an hour and a half', '90 minutes'],
  ['half a million people', '500,000 people'],
  ['a dozen houses', '12 houses'],
  ['$140- $150 million', 'between $140 million and $150 million'],
  ['15,800-square-metre', '170,000-square-foot'],
  ['two-million-euro ($2.6-million)', '€2 million (R26 million)'],
  ['$US1 million ($1.52 million)', '$1 million'],
  ['106F', '41 degrees'],
  ['60 kilometres an hour', '37mph'],
  ['21 million crowns a week', '3 million crowns a day'],
  ['about 140 people', 'some 140 people'],
  ['6 . 1 - magnitude', 'magnitude 6.1'],
] as const
const bounded = WORDS.flatMap((word, at) =>
  ['at least', 'more than', 'over', 'up to', 'nearly', 'about'].map(
    bound => [`${bound} ${word} people`, `${at + 2} people`] as const,
  ),
)
const rounded = [
  ['over 30 people', '31 people'],
  ['about 120 people', '124 people'],
  ['$13.9bn', '$13bn'],
  ['5.25%', '5.3%'],
  ['2.6%', '2.58%'],
  ['more than 100 mph', 'up to 120 mph'],
  ['1,200 people', '1,184 people'],
  ['More than a dozen houses', '14 houses'],
  ['38 months', 'more than three years'],
] as const

const SAME = [...spelled, ...grouped, ...amounts, ...measures, ...metric, ...percents, ...points, ...shares, ...times]

test('one value in other clothes is the same', () => {
  expect(SAME.length + rest.length).toBeGreaterThanOrEqual(470)
  expect(failures([...SAME, ...rest.filter(([a]) => !a.startsWith('6 .'))], ['same'])).toEqual([])
})

test('a bound or a rounding is compatible', () => {
  expect(bounded.length + rounded.length).toBeGreaterThanOrEqual(120)
  expect(failures([...bounded, ...rounded], ['rounding'])).toEqual([])
})

test('a vague number is made specific by a figure inside it', () => {
  const vague = [27, 36, 46, 80].map(value => ['dozens of houses', `${value} houses`] as const)
  expect(failures([...vague, ['hundreds of people', '412 people']], ['specificity'])).toEqual([])
})

test('different values differ', () => {
  const counts = NOUNS.flatMap(noun =>
    WORDS.slice(1).map((word, at) => [`${word} ${noun}`, `${at + 2} ${noun}`] as const),
  )
  const money = MONEY.flatMap(([sign, word]) =>
    AMOUNTS.flatMap(
      value =>
        [
          [`${sign}${value} million`, `${value} billion ${word}`],
          [`${sign}${value}m`, `${sign}${value * 2}m`],
        ] as const,
    ),
  )
  const lengths = CONVERTED.flatMap(([from, to, factor]) =>
    MILES.filter(value => value * factor >= 10).map(
      value => [`${value}.0 ${from}`, `${(value * factor * 1.5).toFixed(1)} ${to}`] as const,
    ),
  )
  const shares = Array.from({ length: 60 }, (_, at) => [`${at + 20}%`, `${at + 21} per cent`] as const)
  const ages = Array.from({ length: 30 }, (_, at) => [`a ${at + 20}-year-old`, `a ${at + 21}-year-old`] as const)
  const others = [
    ['dozens of houses', '400 houses'],
    ['6.1-magnitude', '5.9-magnitude'],
    ['10 million crowns', '12 million crowns'],
    ['some 1,200 people', 'more than 3,000 people'],
    ['2 years', '2 1/2 years'],
  ] as const
  const all = [...counts, ...money, ...lengths, ...shares, ...ages, ...others]
  expect(all.length).toBeGreaterThanOrEqual(250)
  expect(failures(all, ['different'])).toEqual([])
})

test('different measures and currencies say nothing of each other', () => {
  const pairs = [
    ['$5 million', '€5 million'],
    ['5 miles', '5 hours'],
    ['20 percent', '20 people'],
  ] as const
  expect(failures(pairs, ['incomparable'])).toEqual([])
})
