import type { Kind, Relation } from '@variorum/collate'

/** A sentence with a gap, and pairs of fillers that do not say the same, with what must be reported. */
export type DifferingSlot = {
  readonly name: string
  readonly frame: (filler: string) => string
  readonly kind: Kind
  readonly relations: readonly Relation[]
  readonly differ: readonly (readonly [string, string])[]
}

const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

const counts = WORDS.slice(0, 18).flatMap((word, at) => [
  [`${word} people`, `${at + 3} people`] as const,
  [`${word} villagers`, `${at * 2 + 9} villagers`] as const,
])
const large = [1200, 3450, 12_000, 38_400, 120_000, 640_000].map(
  value => [`${value.toLocaleString('en-US')} people`, `${(value * 1.5).toLocaleString('en-US')} people`] as const,
)

const money = ['$', '€', '£'].flatMap(sign =>
  [1.2, 2.5, 3.4, 7.5, 13.9, 48.5].flatMap(
    value =>
      [
        [`${sign}${value} million`, `${sign}${(value * 1.4).toFixed(1)} million`],
        [`${sign}${value}bn`, `${sign}${(value * 0.6).toFixed(1)} billion`],
        [`${sign}${value} million`, `${sign}${(value + 1).toFixed(1)}m`],
      ] as const,
  ),
)

const converted = (from: string, to: string, factor: number): (readonly [string, string])[] =>
  [24, 35, 46, 60, 85, 120, 250, 340].flatMap(value =>
    value * factor < 2 ? [] : [[`${value}.0 ${from}`, `${(value * factor * 1.5).toFixed(1)} ${to}`] as const],
  )

const shares = Array.from({ length: 20 }, (_, at) => at * 4 + 11).flatMap(
  value =>
    [
      [`${value}%`, `${value + 4} per cent`],
      [`${value} percent`, `${value - 3} percent`],
    ] as const,
)

const durations = WORDS.slice(0, 12).flatMap(
  (word, at) =>
    [
      [`${word} weeks`, `${(at + 4) * 7} days`],
      [`${word} hours`, `${at + 4} hours`],
    ] as const,
)

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const days = WEEK.flatMap((day, at) => [
  [`on ${day}`, `on ${WEEK[(at + 1) % WEEK.length]}`] as const,
  [`on ${day}`, `on ${at + 11} March`] as const,
  [`on March ${at + 2}`, `on March ${at + 4}`] as const,
])
const clocks = Array.from({ length: 8 }, (_, at) => at + 1).flatMap(
  hour =>
    [
      [`at ${hour}:30 p.m.`, `at ${hour + 14}:30`],
      [`at ${hour}:15 a.m.`, `at ${hour}:40 a.m.`],
      [`at 0${hour}:20 GMT`, `at 0${hour}:20 CET`],
      [`at 0${hour}:20 GMT`, `at ${hour + 11}:20 JST`],
    ] as const,
)

const halves = [
  ['at three o’clock', 'at 4 p.m.'],
  ['at half past nine', 'at 9:50 p.m.'],
] as const

const PEOPLE = ['Ada Holm', 'Piet Marrow', 'Ines Dufort', 'Tomas Brekke', 'Lidia Sorn']
const speakers = PEOPLE.flatMap((person, at) =>
  PEOPLE.slice(at + 1).flatMap(
    other =>
      [
        [person, other],
        [`Mayor ${person}`, `Mayor ${other}`],
      ] as const,
  ),
)
const bodies = [
  ['the National Ferry Authority', 'the Lennborg Water Board'],
  ['the NFA', 'the LWB'],
  ['the Union of Harbour Pilots', 'the Ministry of Public Works'],
  ['the UN', 'the EU'],
  ['the police', 'the mayor'],
  ['Mayor Ada Holm', 'the Lennborg Water Board'],
] as const

const variants = [
  ['Pavel Renn', 'Pavlo Renn'],
  ['Yusra Hamdin', 'Yusra Khamdin'],
  ['Idris Kalem', 'Idriss Qalem'],
  ['Davi Marcol', 'Davi Marçol'],
  ['Maren Thole', 'Maren Tholle'],
  ['Sergei Lanov', 'Sergey Lanov'],
  ['Dmitri Orlov', 'Dmitry Orlov'],
  ['Mohammed Sadiq', 'Muhammad Sadiq'],
  ['Yelena Marko', 'Elena Marko'],
  ['Katarina Voss', 'Katharina Voss'],
] as const

const denied = [
  ['inspected', 'never inspected'],
  ['inspected', 'did not inspect'],
  ['warned', 'did not warn'],
  ['sold', 'has not sold'],
  ['repaired', 'did not repair'],
  ['insured', 'never insured'],
  ['searched', 'did not search'],
  ['evacuated', 'did not evacuate'],
] as const

const hedged = [
  ['scuttled', 'may have scuttled'],
  ['scuttled', 'allegedly scuttled'],
  ['scuttled', 'reportedly scuttled'],
  ['scuttled', 'might have scuttled'],
  ['scuttled', 'is believed to have scuttled'],
  ['scuttled', 'apparently scuttled'],
  ['overloaded', 'may have overloaded'],
  ['overloaded', 'is alleged to have overloaded'],
  ['overloaded', 'is said to have overloaded'],
  ['overloaded', 'is suspected of having overloaded'],
  ['overloaded', 'is thought to have overloaded'],
  ['overloaded', 'possibly overloaded'],
] as const

const states = [
  ['open', 'closed'],
  ['open', 'locked'],
  ['reopened', 'shut'],
  ['blocked', 'open'],
] as const

const slot = (
  name: string,
  kind: Kind,
  relations: readonly Relation[],
  frame: (filler: string) => string,
  differ: DifferingSlot['differ'],
): DifferingSlot => ({ name, kind, relations, frame, differ })

/** What two reports of one day cannot both be right about, or do not spell alike. */
export const DIFFERING: readonly DifferingSlot[] = [
  slot('counts', 'quantity', ['conflict'], people => `Rescue crews led ${people} out of the flooded Tarn mine.`, [
    ...counts,
    ...large,
  ]),
  slot('money', 'quantity', ['conflict'], amount => `The Lennborg council spent ${amount} on the swing bridge.`, money),
  slot('distances', 'quantity', ['conflict'], length => `The pipeline to Lennborg is ${length} long.`, [
    ...converted('miles', 'kilometres', 1.609344),
    ...converted('feet', 'metres', 0.3048),
  ]),
  slot('areas', 'quantity', ['conflict'], area => `The nature reserve at Hollin Ridge covers ${area} of heath.`, [
    ...converted('acres', 'hectares', 0.40468564),
  ]),
  slot(
    'weights',
    'quantity',
    ['conflict'],
    weight => `Customs officers at Port Ansel seized ${weight} of frozen squid.`,
    [...converted('pounds', 'kilograms', 0.45359237)],
  ),
  slot('percentages', 'quantity', ['conflict'], share => `Turnout in the Lennborg vote was ${share}.`, shares),
  slot('durations', 'quantity', ['conflict'], span => `The crossing from Brask to Lennborg took ${span}.`, durations),
  slot('days', 'time', ['conflict'], day => `The ferry Solveig sank off Brask ${day}.`, days),
  slot('clock times', 'time', ['conflict'], time => `The ferry Solveig sank off Brask ${time} on Friday.`, [
    ...clocks,
    ...halves,
  ]),
  slot('speakers', 'attribution', ['conflict'], who => `The swing bridge in Lennborg is safe, ${who} said on Monday.`, [
    ...speakers,
    ...bodies,
  ]),
  slot(
    'spellings',
    'name',
    ['variant'],
    who => `The swing bridge in Lennborg was opened by ${who} on Monday.`,
    variants,
  ),
  slot('volumes', 'quantity', ['conflict'], volume => `The tanker Solveig spilled ${volume} of oil off Brask.`, [
    ...converted('gallons', 'litres', 3.785411784),
  ]),
  slot('denials', 'polarity', ['conflict'], did => `The harbour office ${did} the ferry Solveig in May.`, denied),
  slot(
    'states',
    'polarity',
    ['conflict', 'update'],
    state => `The sea gates at Ostrel were ${state} when the flood came.`,
    states,
  ),
  slot('hedges', 'certainty', ['conflict'], did => `The owner of the ferry ${did} the Solveig off Brask.`, hedged),
]
