import type { Slot } from './equivalents.ts'

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name, at) => ({
  name,
  day: at + 9,
}))

const HOURS = Array.from({ length: 9 }, (_, at) => at + 1)

/** Zones by their distance from Greenwich in hours. */
const ZONES: readonly (readonly [string, number])[] = [
  ['CET', 1],
  ['CEST', 2],
  ['BST', 1],
  ['EET', 2],
  ['MSK', 3],
  ['UTC+5:30', 5.5],
  ['JST', 9],
  ['AEST', 10],
  ['UTC+3', 3],
  ['GMT+2', 2],
]

const pad = (value: number): string => String(value).padStart(2, '0')

const inZones = ZONES.flatMap(([zone, ahead]) =>
  [1, 4, 7, 11].map(hour => {
    const local = hour * 60 + 20 + ahead * 60
    return [`at ${pad(Math.floor(local / 60))}:${pad(local % 60)} ${zone}`, `at ${pad(hour)}:20 GMT`] as const
  }),
)
const american = [
  ['EST', 5],
  ['EDT', 4],
  ['CST', 6],
  ['PST', 8],
  ['PDT', 7],
].flatMap(([zone, behind]) =>
  [1, 3, 6].map(hour => [`at ${hour}:15 a.m. ${zone}`, `at ${pad(hour + Number(behind))}:15 UTC`] as const),
)

const clocks = HOURS.flatMap(
  hour =>
    [
      [`at ${hour}.30 p.m.`, `at ${hour + 12}:30`],
      [`at ${hour}:15 a.m.`, `at ${hour}.15am`],
      [`at ${hour} p.m.`, `at ${hour + 12}:00`],
    ] as const,
)
const named = [
  ['at noon', 'at 12:00'],
  ['at midday', 'at 12 noon'],
  ['at noon', 'at 12 p.m.'],
  ['at half past eight in the morning', 'at 8:30 a.m.'],
  ['at 8 in the evening', 'at 8 p.m.'],
  ['at eight in the morning', 'at 8 a.m.'],
  ['at quarter past three in the afternoon', 'at 3:15 p.m.'],
  ['at six o’clock in the morning', 'at 6 a.m.'],
  ['at six o’clock', 'at 6 p.m.'],
  ['at three o’clock', 'at 3 a.m.'],
  ['at half past nine', 'at 9:30 p.m.'],
  ['at quarter to six', 'at 17:45'],
] as const

const days = WEEK.flatMap(
  ({ name, day }) =>
    [
      [`on ${name}`, `on ${day} March`],
      [`on ${name}`, `on March ${day}`],
      [`on March ${day}`, `on ${day} March 2026`],
      [`on ${name}`, `on Mar. ${day}`],
      [`on ${name}, March ${day}`, `on the ${day}th of March`],
    ] as const,
)
const relative = [
  ['yesterday', 'on Saturday'],
  ['today', 'on Sunday'],
  ['on Sunday', 'on 15 March'],
  ['two days ago', 'on Friday'],
  ['three days ago', 'on March 12'],
  ['last Thursday', 'on 12 March'],
  ['on the first Wednesday of March', 'on 4 March'],
  ['the day before yesterday', 'on Friday'],
  ['last month', 'in February'],
  ['last year', 'in 2025'],
  ['this month', 'in March'],
] as const

/** Times in other words: of the clock, of other zones, of days counted from the day of publication, Sunday 15 March 2026. */
export const TIMES: readonly Slot[] = [
  {
    name: 'time zones',
    frame: time => `The ferry Solveig sank off Brask ${time} on Friday.`,
    same: [...inZones, ...american],
  },
  {
    name: 'clock times',
    frame: time => `The ferry Solveig sank off Brask ${time} on Friday.`,
    same: [...clocks, ...named],
  },
  { name: 'days', frame: day => `The ferry Solveig sank off Brask ${day}.`, same: days },
  { name: 'relative days', frame: day => `The ferry Solveig sank off Brask ${day}.`, same: relative },
]

const PEOPLE = ['Ada Holm', 'Piet Marrow', 'Ines Dufort', 'Tomas Brekke', 'Lidia Sorn']
const TITLES = [
  ['President', 'the president'],
  ['Prime Minister', 'the prime minister'],
  ['Foreign Minister', 'the foreign minister'],
  ['Mayor', 'the mayor'],
  ['Governor', 'the governor'],
  ['Senator', 'the senator'],
  ['Police Chief', 'the police chief'],
  ['Judge', 'the judge'],
  ['Professor', 'a professor'],
  ['Chief Executive', 'the chief executive'],
] as const

const titles = PEOPLE.flatMap((person, at) =>
  TITLES.flatMap(([title, role], index) =>
    index % PEOPLE.length === at || index % 2 === at % 2
      ? [
          [`${title} ${person}`, `${person}, ${role},`] as const,
          [`${title} ${person}`, person] as const,
          [`${title.toLowerCase()} ${person}`, `${title} ${person}`] as const,
        ]
      : [],
  ),
)
const honours = PEOPLE.flatMap(
  person =>
    [
      [`Mr ${person}`, person],
      [`Mr. ${person}`, `Mr ${person}`],
      [`Dr ${person}`, `Dr. ${person}`],
      [`Sir ${person}`, person],
      [`${person} QC`, person],
      [`${person}, 54,`, person],
    ] as const,
)

const BODIES = [
  ['National Ferry Authority', 'NFA'],
  ['Lennborg Water Board', 'LWB'],
  ['Union of Harbour Pilots', 'UHP'],
  ['Central Bank of Ostrava', 'CBO'],
  ['Northern Lights Railway Company', 'NLRC'],
  ['Federation of Tram Drivers', 'FTD'],
  ['Brask Institute of Technology', 'BIT'],
  ['Organisation of Island States', 'OIS'],
  ['Ministry of Public Works', 'MPW'],
  ['Eastern Grain Exchange', 'EGE'],
] as const

const acronyms = BODIES.flatMap(
  ([full, letters]) =>
    [
      [`the ${full}`, `the ${full} (${letters})`],
      [`the ${full} (${letters})`, `the ${letters}`],
      [`the ${full}`, `the ${letters}`],
      [`the ${letters}`, `the ${letters.split('').join('.')}.`],
    ] as const,
)

const places = [
  ['the United States', 'the U.S.'],
  ['the US', 'the U.S.'],
  ['the United Kingdom', 'the UK'],
  ['Britain', 'the United Kingdom'],
  ['the European Union', 'the EU'],
  ['the United Nations', 'the UN'],
  ['the U.N.', 'the UN'],
  ['the World Health Organization', 'the WHO'],
  ['the United Arab Emirates', 'the UAE'],
  ['the International Monetary Fund', 'the IMF'],
] as const

/** Names in other words: with and without title or role, long and short. */
export const NAMES: readonly Slot[] = [
  {
    name: 'titles',
    frame: person => `The new swing bridge in Lennborg was opened by ${person} on Monday.`,
    same: titles,
  },
  {
    name: 'titles of speakers',
    frame: person => `${person} said the swing bridge in Lennborg was safe.`,
    same: [...titles.filter(([, b]) => !b.endsWith(',')), ...honours],
  },
  {
    name: 'honours',
    frame: person => `The new swing bridge in Lennborg was opened by ${person} on Monday.`,
    same: honours,
  },
  {
    name: 'acronyms',
    frame: body => `The swing bridge in Lennborg was inspected by ${body} on Monday.`,
    same: [...acronyms, ...places],
  },
  {
    name: 'acronyms of speakers',
    frame: body => `The swing bridge in Lennborg is safe, ${body} said on Monday.`,
    same: [...acronyms, ...places],
  },
]
