import { describe, expect, it, test } from 'vitest'
import { readText } from './read-text.ts'

const LONG =
  'The council of Brackwater voted on Tuesday to close the north quay to lorries from the first of May, its clerk said.'
const MORE =
  '"We were asked to choose between noise and trade," the clerk, Odo Pell, told the Brackwater Observer after the vote.'
const LAST = 'A second reading of the order is due in June, when the ferry company may object.'

const SCRAPED = `Skip to content
BRACKWATER OBSERVER
Home
Sport
Harbour   Council   Letters   Weather
Home > Council > Council shuts north quay to lorries
Council shuts north quay to lorries
Council shuts north quay to lorries
Drivers will be sent over the ring road instead, a detour of nine miles
Text: Mina Varga
3 March 2026, 18:20
Views: 512
Share
=====
${LONG}

Read also
Ferry timetable changes in April

${MORE}

What comes next

${LAST}
=====
Norvik/mv/ot
Most read
1. Gull steals mayor's chain
Council shuts north quay to lorries
Comments (12)
I have lived on the north quay for thirty years and nobody ever asked me about lorries.
News ID 51423
2 + 7 =`

describe('who wrote, and for whom, told beside a date', () => {
  const read = (...head: readonly string[]) =>
    readText(['Council shuts north quay to lorries', ...head, '', LONG, '', MORE].join('\n'), 'x.txt')

  it.each([
    ['a name before a date', ['Ada Moss, 10.04.2025, 21:30'], { byline: 'Ada Moss', agency: null }],
    [
      'two names on a line of their own',
      ['Ada Moss and Lin Varga', '5 February 2025'],
      { byline: 'Ada Moss and Lin Varga' },
    ],
    ['an agency that helped', ['Ada Moss and Norvik, Dec 29, 2025 16:00'], { byline: 'Ada Moss', agency: 'Norvik' }],
    ['a newsroom and an agency', ['Quay newsroom with Norvik, 04.02.2025 - 14:02'], { byline: null, agency: 'Norvik' }],
    ['an agency in full', ['Norvik Press, 10 April 2025, 16:45'], { agency: 'Norvik Press', outlet: 'Norvik Press' }],
    [
      'a paper is no agency',
      ['The Brackwater Times | 10 April 2025'],
      { agency: null, outlet: 'The Brackwater Times' },
    ],
  ])('%s', (_, head, expected) => expect(read(...head)).toMatchObject(expected))

  it('gives an agency the name that the byline prints in full', () => {
    const dated = LONG.replace('The council', 'BRACKWATER (NP) - The council')
    expect(readText(['Quay shut', 'By Ada Moss, Norvik Press', '', dated, '', MORE].join('\n'), 'x.txt')).toMatchObject(
      {
        byline: 'Ada Moss',
        agency: 'Norvik Press',
        outlet: 'Norvik Press',
      },
    )
  })
})

describe('a scraped page', () => {
  const report = readText(SCRAPED, 'x.txt')

  it('gives the body and nothing else', () => expect(report?.text).toBe([LONG, MORE, LAST].join('\n\n')))
  it('gives headline, standfirst, subhead, byline, outlet and agency', () => {
    expect(report).toMatchObject({
      headline: 'Council shuts north quay to lorries',
      standfirst: 'Drivers will be sent over the ring road instead, a detour of nine miles',
      byline: 'Mina Varga',
      outlet: 'Brackwater Observer',
      agency: 'Norvik',
      published: { at: '2026-03-03T00:00:00Z', precision: 'day', raw: '3 March 2026, 18:20' },
    })
    expect(report?.subheads).toEqual([{ at: LONG.length + MORE.length + 4, text: 'What comes next' }])
  })
  it('keeps every other line with its number and why it went', () => {
    const kept = new Set(report?.stripped.map(({ line }) => line))
    const lines = SCRAPED.split('\n')
    const used = new Set([...(report?.text.split('\n\n') ?? []), report?.standfirst, 'What comes next', ''])
    const lost = lines.flatMap((text, index) => (used.has(text) || kept.has(index + 1) ? [] : [text]))
    expect(lost).toEqual(['Council shuts north quay to lorries'])
    expect(report?.stripped).toContainEqual({ line: 17, text: 'Read also', reason: 'link to another story' })
  })
})

describe('a clean text', () => {
  it.each([
    [
      'a wire report',
      `Quay closed\nNorvik | 3 March 2026 10:50 +0200\n\nBRACKWATER, March 3 (Norvik) - ${LONG}\n\n${LAST}`,
      {
        outlet: 'Norvik',
        agency: 'Norvik',
        dateline: 'BRACKWATER, March 3 (Norvik)',
        published: { at: '2026-03-03T08:50:00Z', offset: 120 },
        text: `${LONG}\n\n${LAST}`,
      },
    ],
    [
      'a credited reprint',
      `Quay closed\nSouthern Weekly Herald\n3 March 2026\n\nBRACKWATER: ${LONG}\n\n— Norvik`,
      { outlet: 'Southern Weekly Herald', agency: 'Norvik', dateline: 'BRACKWATER', text: LONG },
    ],
    [
      'a byline with its place',
      `Quay closed to lorries\nMina Varga, Brackwater\n3 March 2026\n\n${LONG}\n\nMany in Brackwater were not amused by it, she found.`,
      { byline: 'Mina Varga', dateline: 'Brackwater' },
    ],
    [
      'a question for a headline',
      `Who gains when the north quay of the town is closed to all lorries?\nBy Mina Varga\n3 March 2026\n\n${LONG}`,
      { headline: 'Who gains when the north quay of the town is closed to all lorries?', text: LONG },
    ],
    ['one sentence', LONG, { headline: null, byline: null, outlet: null, text: LONG }],
    [
      'a report that names itself',
      `${LONG.replace('its clerk said', 'Quaywatch.Az reports, citing local media')}`,
      { outlet: 'Quaywatch.Az' },
    ],
  ])('%s', (_, content, expected) => expect(readText(content, 'x.txt')).toMatchObject(expected))

  it('takes the outlet from the folder scheme when nothing else names one', () => {
    expect(readText(LONG, 'events/quay/reports/tidal-post.txt')?.outlet).toBe('Tidal Post')
    expect(readText(LONG, 'notes/tidal-post.txt')?.outlet).toBeNull()
  })

  it('leaves a date without its year open, with the days its weekday allows', () => {
    const report = readText(
      `Quay closed\nMarch 3, 10:50\n\nBRACKWATER, March 3. /NORVIK/. ${LONG.replace('on Tuesday', 'on Monday')}`,
      'x.txt',
    )
    expect(report?.published).toMatchObject({
      at: null,
      precision: 'unknown',
      candidates: ['2008-03-03', '2014-03-03', '2025-03-03'],
    })
  })

  it('is null without a word of prose', () => expect(readText('*** --- ***', 'x.txt')).toBeNull())
})

test("keeps paragraphs that open with marks typed as '' or ”", () => {
  const quoted = [
    "''The lock was shut all week and nobody asked us,'' said the keeper of the lower gate.''",
    '”The pump was never tested before the flood came down the valley to us.” — Odo Fenn',
  ]
  const report = readText([LONG, ...quoted, MORE].join('\n\n'), 'x.txt')
  expect(report?.text).toBe([LONG, ...quoted, MORE].join('\n\n'))
})
