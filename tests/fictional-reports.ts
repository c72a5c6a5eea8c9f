import { createHash } from 'node:crypto'
import type { Report } from '@variorum/text'
import { createRandom } from '../bench/sets/random.ts'

const OUTLETS = ['Tarn Courier', 'Eastwire', 'Minsterley Post', 'Harbour Times', 'Radio Verrin 🎙']
const PLACES = ['Tarn Point', 'Minsterley', 'Lake Verrin', 'the Old Quay', 'Hollin Ridge', 'Port Ansel', 'Dunmarrow']
const THINGS = ['ferry', 'tannery', 'footbridge', 'grain store', 'tram', 'reservoir', 'lighthouse', 'cannery']
const PEOPLE = ['Ada Holm', 'Piet Marrow', 'Ines Dufort', 'Tomas Brekke', 'Lidia Sorn']

/** Fictional reports, three to an event, that agree on some figures and not on others. */
export const fictionalReports = (count: number, seed = 1): Report[] => {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(random() * items.length)] ?? fallback
  const reports: Report[] = []
  for (let event = 0; reports.length < count; event++) {
    const [place, thing, person] = [pick(PLACES, 'Tarn Point'), pick(THINGS, 'ferry'), pick(PEOPLE, 'Ada Holm')]
    const [code, day] = [`KX${event}Q`, 1 + (event % 28)]
    const people = 3 + Math.floor(random() * 60)
    for (const outlet of OUTLETS.slice(0, 3 + (event % 3)).slice(0, count - reports.length)) {
      const counted = people + Math.floor(random() * 3)
      const text = [
        `Fire broke out at the ${thing} ${code} in ${place} on Tuesday, and ${counted} people were led to safety 🚒.`,
        `“Nobody at the ${thing} was hurt,” ${person} said. The blaze at ${place} took ${2 + (event % 5)} hours to put out.`,
        `${outlet} counted ${counted * 2} firefighters. An inquiry into ${code} opens on ${day} March.`,
      ].join('\n\n')
      reports.push(toReport(outlet, `${thing} ${code} burns in ${place}`, day, text))
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
