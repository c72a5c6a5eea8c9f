import { annotate, type Report } from '@variorum/text'
import { expect, test } from 'vitest'
import { findCopies } from './find-copies.ts'

const report = (outlet: string, hour: string, text: string, agency: string | null = null): Report => ({
  id: outlet.toLowerCase(),
  outlet,
  agency,
  headline: null,
  standfirst: null,
  subheads: [],
  byline: null,
  dateline: null,
  published: { at: `2026-03-02T${hour}:00:00Z`, precision: 'minute', offset: 0, raw: null, candidates: [] },
  language: 'en',
  url: null,
  source: outlet,
  sourceSha256: '',
  text,
  stripped: [],
})

const WIRE =
  'A landslide closed the only road into the Torvik valley early on Monday and cut off about nine hundred people, the roads office said. Crews were waiting for the slope to dry before they would begin to clear the mud. A helicopter carried two patients to the hospital in Lennborg before noon. The office expects the road to stay shut until Thursday at the earliest.'
const OWN =
  'Nobody in our village slept after the hillside came down. My neighbour counted eleven lorries stranded by the quarry, and the shop sold its last bread by breakfast. The mayor walked over on foot to hand out lamps.'
const PART = `${OWN} Crews were waiting for the slope to dry before they would begin to clear the mud.`
const TALK =
  '“We will not leave a single household without water, bread or light, whatever the mountain does to us this week,” mayor Ana Sorel said.'

const derivations = (reports: readonly Report[], families?: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    findCopies(reports.map(annotate), families).provenance.map(one => [
      one.reportId,
      `${one.derivation} ${one.originId}`,
    ]),
  )

test('a reprint, a report that takes a part, and one of its own', () => {
  expect(
    derivations([report('Own', '05', OWN), report('Post', '09', `${WIRE} More follows.`), report('Wire', '06', WIRE)]),
  ).toEqual({ own: 'original own', post: 'whole wire', wire: 'original wire' })
  expect(derivations([report('Wire', '06', WIRE), report('Mix', '08', PART)])).toMatchObject({ mix: 'partial wire' })
})

test('the agency had it first, whatever the stamps say', () => {
  expect(derivations([report('Post', '04', WIRE, 'Wire'), report('Wire', '06', WIRE, 'Wire')])).toMatchObject({
    post: 'whole wire',
  })
})

test('words that two outlets heard are nobody’s copy', () => {
  expect(
    derivations([report('One', '06', `Torvik woke to mud. ${TALK}`), report('Two', '07', `Help came late. ${TALK}`)]),
  ).toEqual({
    one: 'original one',
    two: 'original two',
  })
})

test('outlets of one family are one voice', () => {
  const families = new Map([
    ['Own', 'House'],
    ['Wire', 'House'],
  ])
  expect(derivations([report('Own', '05', OWN), report('Wire', '06', WIRE)], families)).toMatchObject({
    wire: 'original own',
  })
})

test('every copy points at the same words in both reports when it is verbatim', () => {
  const [wire, mix] = [report('Wire', '06', WIRE), report('Mix', '08', PART)]
  const { copies } = findCopies([wire, mix].map(annotate))
  expect(copies.length).toBeGreaterThan(0)
  for (const copy of copies.filter(({ kind }) => kind === 'verbatim'))
    expect(mix.text.slice(copy.start, copy.end)).toBe(wire.text.slice(copy.fromStart, copy.fromEnd))
})
