import { createHash } from 'node:crypto'
import type { Report } from '@variorum/text'
import { createRandom } from '../bench/sets/random.ts'

const OUTLETS = ['Tarn Courier', 'Eastwire', 'Minsterley Post', 'Harbour Times', 'Radio Verrin 🎙']
const PLACES = ['Tarn', 'Minster', 'Verrin', 'Quay', 'Hollin', 'Ansel', 'Marrow', 'Osten', 'Pell', 'Gorse', 'Lath']
const ENDINGS = ['wick', 'ley', 'mouth', 'ridge', 'by', 'stead', 'haven']
const THINGS = ['ferry', 'tannery', 'footbridge', 'grain store', 'tram', 'reservoir', 'lighthouse', 'cannery']
const FIRST_NAMES = ['Ada', 'Piet', 'Ines', 'Tomas', 'Lidia']
const FAMILY_NAMES = [
  'Holm',
  'Brask',
  'Dufort',
  'Brekke',
  'Sorn',
  'Vollen',
  'Tirk',
  'Ostrel',
  'Melk',
  'Fenn',
  'Urgo',
  'Kall',
  'Zeid',
]

/** What one report gives of its event. */
type Told = {
  readonly outlet: string
  readonly thing: string
  readonly code: string
  readonly place: string
  readonly person: string
  readonly day: number
  readonly counted: number
  readonly hours: number
}

/** What happens, one after the other. */
const HAPPENINGS: readonly ((told: Told) => readonly string[])[] = [
  ({ outlet, thing, code, place, person, day, counted, hours }) => [
    `Fire broke out at the ${thing} ${code} in ${place} on Tuesday, and ${counted} people were led to safety 🚒.`,
    `“Nobody at the ${thing} was hurt,” ${person} said. The blaze at ${place} took ${hours} hours to put out.`,
    `${outlet} counted ${counted * 2} firefighters. An inquiry into ${code} opens on ${day} March.`,
  ],
  ({ outlet, thing, code, place, person, day, counted, hours }) => [
    `The river burst its banks above ${place}, flooding the ${thing} ${code} and ${counted} houses 🌊.`,
    `“We carried what we could,” ${person} recalled. Pumps ran for ${hours} hours before cellars in ${place} were dry.`,
    `Volunteers filled ${counted * 2} sandbags, ${outlet} learned. The levee beside ${code} gets raised from ${day} March.`,
  ],
  ({ outlet, thing, code, place, person, day, counted, hours }) => [
    `Crews of the ${thing} ${code} walked out over pay; ${counted} strikers marched through ${place} 🪧.`,
    `“Not one shift more for such wages,” shouted ${person}. Management in ${place} gave way after ${hours} hours.`,
    `Reporters of ${outlet} saw ${counted * 2} banners. Union members vote on the offer for ${code} on ${day} March.`,
  ],
]

/** Fictional reports, three to five to an event, that agree on some figures and not on others. No place and no person is in two of the first fifty events. */
export const fictionalReports = (count: number, seed = 1): Report[] => {
  const random = createRandom(seed)
  const reports: Report[] = []
  for (let event = 0; reports.length < count; event++) {
    const of = (items: readonly string[]): string => items[event % items.length] ?? ''
    const [place, thing, person] = [of(PLACES) + of(ENDINGS), of(THINGS), `${of(FIRST_NAMES)} ${of(FAMILY_NAMES)}`]
    const [code, day, hours] = [`KX${event}Q`, 1 + (event % 28), 2 + (event % 5)]
    const people = 3 + Math.floor(random() * 60)
    for (const outlet of OUTLETS.slice(0, 3 + (event % 3)).slice(0, count - reports.length)) {
      const counted = people + Math.floor(random() * 3)
      const tell = HAPPENINGS[event % HAPPENINGS.length]
      const text = tell?.({ outlet, thing, code, place, person, day, counted, hours }).join('\n\n') ?? ''
      reports.push(toReport(outlet, `${person} and the ${thing} ${code} of ${place}`, day, text))
    }
  }
  return reports
}

const toReport = (outlet: string, headline: string, day: number, text: string): Report => {
  const hash = createHash('sha256').update(`${outlet}\n${text}`).digest('hex')
  const date = `2026-03-${String(day).padStart(2, '0')}`
  return {
    id: `r-${hash.slice(0, 16)}`,
    outlet,
    agency: null,
    headline,
    standfirst: null,
    subheads: [{ at: 0, text: 'The fire' }],
    byline: null,
    dateline: null,
    published: { at: `${date}T00:00:00Z`, precision: 'day', offset: null, raw: date, candidates: [] },
    language: 'en',
    url: `https://www.${outlet.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${hash.slice(0, 8)}`,
    source: `reports/${hash.slice(0, 8)}.txt`,
    sourceSha256: hash,
    text,
    stripped: [{ line: 3, text: 'Sign up', reason: 'newsletter' }],
  }
}
