/** A sentence with a gap, and what may be put in it: each group of fillers says one value in other clothes. */
export type Slot = {
  /** What the fillers are of; counted and printed by it. */
  readonly name: string
  readonly frame: (filler: string) => string
  /** Pairs that say the same. */
  readonly same: readonly (readonly [string, string])[]
}

const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const group = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

const AMOUNTS = [1.2, 2.5, 3.4, 7.5, 13.9, 48.5]
const CURRENCIES = [
  { sign: '$', words: 'dollars', code: 'US$' },
  { sign: '€', words: 'euros', code: 'EUR ' },
  { sign: '£', words: 'pounds', code: 'GBP ' },
]

/** Units with the factor between them, and amounts of the first that are written with it. */
const CONVERSIONS: readonly (readonly [string, string, number])[] = [
  ['miles', 'kilometres', 1.609344],
  ['acres', 'hectares', 0.40468564],
  ['feet', 'metres', 0.3048],
  ['square feet', 'square metres', 0.09290304],
  ['pounds', 'kilograms', 0.45359237],
  ['gallons', 'litres', 3.785411784],
]

const spelled = WORDS.flatMap((word, at) =>
  ['people', 'villagers'].map(noun => [`${word} ${noun}`, `${at + 2} ${noun}`] as const),
)
const hyphenated = TENS.flatMap((ten, at) =>
  ['one', 'four', 'seven'].map(
    (one, unit) => [`${ten}-${one} people`, `${(at + 2) * 10 + 1 + unit * 3} people`] as const,
  ),
)
const dozens = [
  ['a dozen people', '12 people'],
  ['two dozen people', '24 people'],
  ['half a dozen people', 'six people'],
  ['a hundred people', '100 people'],
  ['three hundred people', '300 people'],
  ['a thousand people', '1,000 people'],
  ['half a million people', '500,000 people'],
  ['1.2 million people', '1,200,000 people'],
  ['2,400 people', '2.4 thousand people'],
  ['twelve hundred people', '1,200 people'],
] as const
const thousands = [1200, 3450, 4500, 12_000, 38_400, 56_250, 120_000, 640_000, 2_398_000, 7_150_000].flatMap(value => [
  [`${value} people`, `${group(value)} people`] as const,
  [`${group(value)} villagers`, `${value} villagers`] as const,
])

const money = CURRENCIES.flatMap(({ sign, words, code }) =>
  AMOUNTS.flatMap(
    value =>
      [
        [`${sign}${value} million`, `${value} million ${words}`],
        [`${sign}${value}m`, `${code}${value} million`],
        [`${sign}${value}bn`, `${value} billion ${words}`],
        [`${sign}${value} billion`, `${sign}${group(Math.round(value * 1000))} million`],
        [`${sign}${value} million`, `${sign}${group(Math.round(value * 1_000_000))}`],
      ] as const,
  ),
)
const bracketed = AMOUNTS.flatMap(
  value =>
    [
      [`€${value} million ($${(value * 1.1).toFixed(1)} million)`, `€${value} million`],
      [`${value} million pounds (€${(value * 1.2).toFixed(1)} million)`, `£${value}m`],
    ] as const,
)

const measures = CONVERSIONS.flatMap(([from, to, factor]) =>
  [24, 35, 46, 60, 85, 120, 250, 340, 720].flatMap(value => {
    const other = value * factor
    return other < 2 ? [] : [[`${value}.0 ${from}`, `${other.toFixed(1)} ${to}`] as const]
  }),
)
const metric = [1.24, 2.5, 3.75, 12.5, 46.2, 81.4].flatMap(
  value =>
    [
      [`${value} kilometres`, `${group(Math.round(value * 1000))} metres`],
      [`${value} km`, `${value} kilometers`],
      [`${value} metres`, `${value} meters`],
    ] as const,
)
const weights = [1.24, 2.5, 3.75, 12.5, 46.2, 81.4].flatMap(
  value =>
    [
      [`${value} tonnes`, `${group(Math.round(value * 1000))} kilograms`],
      [`${group(Math.round(value * 1000))} kg`, `${group(Math.round(value * 1000))} kilograms`],
    ] as const,
)

const percents = Array.from({ length: 20 }, (_, at) => at * 4 + 3).flatMap(
  value =>
    [
      [`${value}%`, `${value} per cent`],
      [`${value} percent`, `${value} pct`],
      [`${value}.5%`, `${value}.5 percent`],
    ] as const,
)

const durations = WORDS.slice(0, 14).flatMap(
  (word, at) =>
    [
      [`${word} weeks`, `${(at + 2) * 7} days`],
      [`${word} hours`, `${at + 2} hours`],
      [`${word} and a half hours`, `${(at + 2) * 60 + 30} minutes`],
      [`${word} years`, `${(at + 2) * 12} months`],
    ] as const,
)

const quantity = (name: string, frame: (filler: string) => string, same: Slot['same']): Slot => ({ name, frame, same })

/** Quantities in other clothes: spelled, grouped, in other units, currencies and formats. */
export const QUANTITIES: readonly Slot[] = [
  quantity('spelled numbers', people => `Rescue crews led ${people} out of the flooded Tarn mine.`, [
    ...spelled,
    ...hyphenated,
    ...dozens,
    ...thousands,
  ]),
  quantity('money', amount => `The Lennborg council spent ${amount} on the swing bridge.`, [...money, ...bracketed]),
  quantity('distances', length => `The pipeline to Lennborg is ${length} long.`, [
    ...measures.filter(([from]) => /miles|[\d.]+ feet/.test(from) && !from.includes('square')),
    ...metric,
  ]),
  quantity('areas', area => `The nature reserve at Hollin Ridge covers ${area} of heath.`, [
    ...measures.filter(([from]) => /acres|square/.test(from)),
  ]),
  quantity('weights', weight => `Customs officers at Port Ansel seized ${weight} of frozen squid.`, [
    ...measures.filter(([from]) => from.includes('pounds')),
    ...weights,
  ]),
  quantity('volumes', volume => `The tanker Solveig spilled ${volume} of oil off Brask.`, [
    ...measures.filter(([from]) => from.includes('gallons')),
  ]),
  quantity('percentages', share => `Turnout in the Lennborg vote was ${share}.`, percents),
  quantity('durations', span => `The crossing from Brask to Lennborg took ${span}.`, durations),
]

const rounded = [
  ['about 120 people', '124 people'],
  ['some 300 people', '296 people'],
  ['1,200 people', '1,184 people'],
  ['more than a dozen people', '14 people'],
  ['nearly 500 people', '487 people'],
  ['almost 2,000 people', '1,960 people'],
  ['close to 90 people', '88 people'],
  ['just over 40 people', '41 people'],
] as const
const bounded = WORDS.flatMap((word, at) =>
  ['at least', 'more than', 'over', 'about'].map(
    bound => [`${bound} ${word} people`, `${at + (bound === 'more than' || bound === 'over' ? 3 : 2)} people`] as const,
  ),
)

/** Figures of which one is the other, rounded or bounded. */
export const ROUNDINGS: readonly Slot[] = [
  quantity('roundings of people', people => `Rescue crews led ${people} out of the flooded Tarn mine.`, [
    ...rounded,
    ...bounded,
  ]),
  quantity(
    'roundings of money',
    amount => `The Lennborg council spent ${amount} on the swing bridge.`,
    AMOUNTS.flatMap(
      value =>
        [
          [`about $${Math.round(value * 10)} million`, `$${(value * 10.2).toFixed(1)} million`],
          [`more than $${Math.floor(value)} million`, `$${value} million`],
          [`$${value} million`, `$${(value * 1_000_000 + 4_000).toLocaleString('en-US')}`],
        ] as const,
    ),
  ),
]
