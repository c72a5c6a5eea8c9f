import { createHash } from 'node:crypto'
import type { Report } from '@variorum/text'
import fc from 'fast-check'

const PLACES = ['Tarn Point', 'Ostrava Bay', 'the Old Quay', 'Minsterley', 'Lake Verrin']
const PEOPLE = ['Ada Holm', 'Governor Piet Marrow', 'Ms Holm', 'Marrow', 'Captain Ines Dufort', 'Inès Dufort']
const SAID = ['said', 'told reporters', 'announced', 'denied', 'claimed']
const DAYS = ['on Monday', 'on Thursday morning', 'on 12 March', 'at 6.30 a.m.', 'yesterday', 'at midnight on Tuesday']

const number = fc.oneof(
  fc.nat(400).map(String),
  fc.constantFrom('dozens of', 'at least seven', 'about 1.2 million', 'two-thirds of the', '€3.4bn ($3.9bn) and 12'),
)

const sentence = fc.oneof(
  fc
    .record({ n: number, place: fc.constantFrom(...PLACES), day: fc.constantFrom(...DAYS) })
    .map(({ n, place, day }) => `A ferry with ${n} people on board ran aground off ${place} ${day}.`),
  fc
    .record({ who: fc.constantFrom(...PEOPLE), said: fc.constantFrom(...SAID), n: number })
    .map(({ who, said, n }) => `“We counted ${n} passengers, and no one is missing,” ${who} ${said}.`),
  fc
    .record({ who: fc.constantFrom(...PEOPLE), said: fc.constantFrom(...SAID), place: fc.constantFrom(...PLACES) })
    .map(({ who, said, place }) => `${who} ${said} that the inquiry at ${place} had reportedly not begun.`),
  fc
    .record({ n: number, m: number })
    .map(({ n, m }) => `Rescuers brought ${n} people ashore, and ${m} were treated in hospital.`),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map(text => text.replaceAll('\u0000', '')),
)

/** A body of one to three paragraphs, some of its sentences hostile. */
const body = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map(paragraphs =>
    paragraphs
      .map(sentences => sentences.join(' ').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n\n'),
  )

const published = fc.oneof(
  fc.constant({ at: null, precision: 'unknown', offset: null, raw: null, candidates: [] } as const),
  fc.integer({ min: 1, max: 28 }).map(day => ({
    at: `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`,
    precision: 'day' as const,
    offset: null,
    raw: `${day} March 2026`,
    candidates: [],
  })),
)

/** A report as extract would give it. */
export const report: fc.Arbitrary<Report> = fc
  .record({ outlet: fc.constantFrom('Westwire', 'Eastwire', 'Daily Tarn', null), published, text: body })
  .map(({ outlet, published, text }) => ({
    id: `r${createHash('sha256').update(`${outlet}\n${text}`).digest('hex').slice(0, 12)}`,
    outlet,
    agency: null,
    headline: 'Ferry runs aground',
    standfirst: null,
    subheads: [],
    byline: null,
    dateline: null,
    published,
    language: 'en',
    url: null,
    source: `${outlet}.txt`,
    sourceSha256: createHash('sha256').update(text).digest('hex'),
    text,
    stripped: [],
  }))

/** Two to five different reports. */
export const reports: fc.Arbitrary<Report[]> = fc.uniqueArray(report, {
  minLength: 2,
  maxLength: 5,
  selector: ({ id }) => id,
})
