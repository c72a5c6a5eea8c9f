import { collate } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { describe, expect, it } from 'vitest'
import { openCorpus } from './corpus.ts'
import { corpusOf, FERRY, LATER, newPath, report, SAME } from './testing/scratch-corpora.ts'

describe('a report', () => {
  it('comes back whole', async () => {
    const corpus = await corpusOf(FERRY)
    expect(corpus.report(FERRY.id)).toEqual(FERRY)
    expect(corpus.text(FERRY.id)).toBe(FERRY.text)
    expect(corpus.report('nobody')).toBeNull()
  })

  it('is known the second time', async () => {
    const corpus = await corpusOf(FERRY)
    expect(corpus.addReports([FERRY, SAME, SAME])).toEqual({ added: [SAME.id], known: [FERRY.id, SAME.id] })
    expect(corpus.counts()).toMatchObject({ reports: 2, pending: 1 })
  })

  it('that is read from two places keeps both, and the better dated version', () => {
    const corpus = openCorpus(newPath())
    const undated = { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] } as const
    corpus.addReports([{ ...FERRY, source: 'b.html', published: undated }, FERRY, { ...FERRY, source: 'a.html' }])
    expect(corpus.sourcesOf(FERRY.id)).toEqual(['Tarn Courier.html', 'a.html', 'b.html'])
    expect(corpus.report(FERRY.id)?.source).toBe('Tarn Courier.html')
  })

  it('loses what no file can hold: NUL and half characters, at no cost to offsets', () => {
    const corpus = openCorpus(newPath())
    const odd = report('Odd', 'A\0b \ud83d c 🚒 d', { headline: '\udc00' })
    corpus.addReports([odd])
    expect(corpus.report(odd.id)).toMatchObject({ text: 'A\ufffdb \ufffd c 🚒 d', headline: '\ufffd' })
    expect(corpus.astralOffsets().get(odd.id)).toEqual([8])
  })
})

describe('reports', () => {
  it('are listed newest first, page by page', async () => {
    const corpus = await corpusOf(FERRY, SAME, LATER)
    const outlets = (...[query]: Parameters<typeof corpus.reports>): (string | null)[] =>
      corpus.reports(query).map(one => one.outlet)
    const whole = corpus.reports().map(one => one.reportId)
    expect(whole[0]).toBe(LATER.id)
    expect(corpus.reports({ after: whole[0] ?? '', limit: 1 }).map(one => one.reportId)).toEqual(whole.slice(1, 2))
    expect(outlets({ outlet: 'Tarn Courier' })).toEqual(['Tarn Courier'])
    expect(outlets({ language: 'de' })).toEqual([])
    expect(corpus.reports()[0]).toMatchObject({ eventId: `e-${LATER.id}`, derivation: 'original', words: 8 })
    expect(() => corpus.reports({ after: 'nobody' })).toThrow('there is no report nobody')
  })
})

describe('the revision', () => {
  it('changes with what can be read, and only then', async () => {
    const corpus = await corpusOf(FERRY)
    const reader = openCorpus(corpus.path, { readOnly: true })
    const seen = [reader.revision()]
    const changes = [
      () => corpus.addReports([LATER]),
      () => corpus.analyse(),
      () => corpus.describeOutlets([{ outlet: 'Radio Verrin', family: null, domain: null, country: 'XB' }]),
    ]
    for (const change of changes) {
      await change()
      seen.push(reader.revision())
    }
    expect(new Set(seen).size).toBe(4)
    corpus.addReports([FERRY])
    await corpus.analyse()
    expect(reader.revision()).toBe(seen.at(-1))
  })
})

describe('an event', () => {
  it('has the collation that collate gives', async () => {
    const corpus = await corpusOf(FERRY, SAME)
    for (const event of corpus.events()) {
      const reports = corpus.reportsOf(event.eventId)
      const { provenance, ...collation } = collate(reports)
      expect(corpus.collation(event.eventId)).toEqual({
        ...collation,
        provenance: reports.map(({ id }) => provenance.find(({ reportId }) => reportId === id)),
      })
      expect(event).toMatchObject({ reports: reports.length, headline: 'Ferry runs aground' })
    }
    expect(corpus.events().reduce((sum, event) => sum + event.reports, 0)).toBe(2)
  })

  it('is found by any report that is in it', async () => {
    const corpus = await corpusOf(FERRY, SAME)
    for (const { id } of [FERRY, SAME]) expect(corpus.event(`e-${id}`)?.eventId).toBe(corpus.eventOf(id))
    expect(corpus.event('e-none')).toBeNull()
    expect(() => corpus.collation('e-none')).toThrow('there is no event e-none')
  })

  it('is listed by date, outlet, words and size', async () => {
    const undated = report('Radio Verrin', 'The tram to Lake Verrin stops for good.', {
      published: { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] },
      headline: 'Last tram',
    })
    const corpus = await corpusOf(FERRY, LATER, undated)
    const headlines = (...[query]: Parameters<typeof corpus.events>): (string | null)[] =>
      corpus.events(query).map(event => event.headline)
    expect(headlines()).toEqual(['Grain store burns', 'Ferry runs aground', 'Last tram'])
    expect(headlines({ since: '2026-04-01' })).toEqual(['Grain store burns'])
    expect(headlines({ until: '2026-03-12' })).toEqual(['Ferry runs aground'])
    expect(headlines({ until: '2026-03-11' })).toEqual([])
    expect(headlines({ outlet: 'Radio Verrin' })).toEqual(['Grain store burns', 'Last tram'])
    expect(headlines({ search: 'tram verrin' })).toEqual(['Last tram'])
    const ferry = corpus.events({ search: 'aground' })[0]?.eventId ?? ''
    expect(headlines({ event: ferry })).toEqual(['Ferry runs aground'])
    expect(headlines({ event: `e-${FERRY.id}` })).toEqual(['Ferry runs aground'])
    expect(headlines({ event: 'e-none' })).toEqual([])
    expect(headlines({ minOutlets: 2 })).toEqual([])
    expect(headlines({ limit: 1, offset: 1 })).toEqual(['Ferry runs aground'])
    expect(corpus.countEvents({ outlet: 'Radio Verrin' })).toBe(2)
  })

  it('is listed by origins, language and kind of difference', async () => {
    const german = { ...LATER, id: 'german', outlet: 'Kurier', language: 'de', headline: 'Speicher brennt' }
    const corpus = await corpusOf(FERRY, SAME, german)
    const headlines = (...[query]: Parameters<typeof corpus.events>): (string | null)[] =>
      corpus.events(query).map(event => event.headline)
    expect(headlines({ language: 'de' })).toEqual(['Speicher brennt'])
    expect(headlines({ language: 'xx' })).toEqual([])
    expect(headlines({ minOrigins: 99 })).toEqual([])
  })

  it('is listed by the kinds of its differences', async () => {
    const told = (outlet: string, people: number): Report =>
      report(
        outlet,
        `A ferry with ${people} people aboard ran aground off Tarn Point on Thursday morning. Rescuers took all ${people} people off the ferry. Tarn Point harbour stays closed.`,
      )
    const corpus = await corpusOf(told('Tarn Courier', 27), told('Harbour Times', 31), LATER)
    expect(corpus.events({ kind: 'quantity' }).map(event => event.headline)).toEqual(['Ferry runs aground'])
    expect(corpus.events({ kind: 'polarity' })).toEqual([])
  })

  it.each(['date', 'reports', 'outlets', 'differences', 'conflicts'] as const)(
    'is listed page by page as in one piece, sorted by %s',
    async sort => {
      const undated = { at: null, precision: 'unknown', offset: null, raw: null, candidates: [] } as const
      const others = ['Gull', 'Heron', 'Tern', 'Swift'].map((name, index) =>
        report(name, `${name} lands at ${index}.`, { headline: name, ...(index > 1 && { published: undated }) }),
      )
      const corpus = await corpusOf(FERRY, SAME, LATER, ...others)
      const whole = corpus.events({ sort }).map(event => event.eventId)
      const paged: string[] = []
      for (;;) {
        const page = corpus.events({ sort, limit: 2, ...(paged.length > 0 && { after: paged.at(-1) ?? '' }) })
        paged.push(...page.map(event => event.eventId))
        if (page.length < 2) break
      }
      expect(paged).toEqual(whole)
      expect(() => corpus.events({ after: 'e-none' })).toThrow('there is no event e-none')
    },
  )

  it('is not written again when nothing changed', async () => {
    const corpus = await corpusOf(FERRY)
    expect(await corpus.analyse()).toMatchObject({ changed: 0 })
    corpus.addReports([FERRY])
    expect(await corpus.analyse()).toMatchObject({ changed: 0 })
    corpus.addReports([LATER])
    expect(await corpus.analyse()).toMatchObject({ changed: 1, events: 2 })
  })

  it('is written again on request, and is the same', async () => {
    const corpus = await corpusOf(FERRY, LATER)
    const before = corpus.events()
    expect(await corpus.analyse({ again: true })).toMatchObject({ changed: before.length })
    expect(corpus.events()).toEqual(before)
  })

  it('waits for the next analysis when this one is stopped', async () => {
    const corpus = openCorpus(newPath())
    corpus.addReports([FERRY])
    expect(await corpus.analyse({ signal: AbortSignal.abort() })).toBeNull()
    expect(corpus.counts()).toEqual({ reports: 1, events: 0, pending: 1 })
    expect(await corpus.analyse()).toMatchObject({ changed: 1 })
  })
})

describe('an event with differences', () => {
  it('gives the first of them with the reports it is between', async () => {
    const other = report(
      'Harbour Times',
      FERRY.text.replace('27 people', '31 people').replace('ran aground', 'grounded'),
    )
    const corpus = await corpusOf(FERRY, other)
    const [event] = corpus.events()
    const [first] = corpus.collation(event?.eventId ?? '').differences
    const leading = corpus.leadingDifference(event?.eventId ?? '')
    expect(leading?.difference).toEqual(first)
    expect(leading?.reports.map(({ outlet }) => outlet).toSorted()).toEqual(['Harbour Times', 'Tarn Courier'])
  })

  it('has the links of one relation on request, all else as ever', async () => {
    const told = (outlet: string, people: number): Report =>
      report(
        outlet,
        `A ferry with ${people} people ran aground off Tarn Point on Thursday. An inquiry opens on Friday.`,
      )
    const corpus = await corpusOf(told('Tarn Courier', 27), told('Harbour Times', 31))
    const eventId = corpus.events()[0]?.eventId ?? ''
    const whole = corpus.collation(eventId)
    expect(whole.links.length).toBeGreaterThan(0)
    for (const links of ['same-fact', 'same-issue'] as const)
      expect(corpus.collation(eventId, { links })).toEqual({
        ...whole,
        links: whole.links.filter(({ relation }) => relation === links),
      })
  })

  it('has as many rows as are counted, in every table', async () => {
    const corpus = await corpusOf(FERRY, SAME)
    for (const [table, column] of [
      ['reports', 'report_id'],
      ['events', 'event_id'],
      ['outlets', 'outlet'],
      ['sentences', 'start'],
      ['corrections', 'note'],
    ] as const)
      expect([table, corpus.countRows(table)]).toEqual([table, [...corpus.rows(table, [column])].length])
    expect(corpus.countRows('reports', { minOutlets: 9 })).toBe(0)
  })
})

describe('search', () => {
  it('finds all words, phrases and beginnings, and marks them', async () => {
    const corpus = await corpusOf(FERRY, SAME)
    const found = (words: string): (string | null)[] => corpus.search(words).map(hit => hit.outlet)
    expect(found('ferry inquiry')).toEqual(['Harbour Times'])
    expect(found('"27 people"')).toEqual(['Tarn Courier'])
    expect(found('inq*')).toEqual(['Harbour Times'])
    expect(found('FERRIES').length).toBe(2)
    expect(corpus.search('inquiry')[0]?.snippet).toContainEqual({ text: 'inquiry', matched: true })
  })

  it('finds the version of a report that is kept, not the one before', () => {
    const corpus = openCorpus(newPath())
    corpus.addReports([{ ...FERRY, source: 'z', headline: 'Zeppelin lands' }])
    expect(corpus.search('zeppelin').length).toBe(1)
    corpus.addReports([{ ...FERRY, source: 'a', headline: 'Airship lands' }])
    expect(corpus.search('zeppelin').length).toBe(0)
    expect(corpus.search('airship').length).toBe(1)
  })

  it.each(['', '"', '*', 'NEAR(', 'a AND', '-- ;', 'headline:x', '(', '^', '{a b}: c', '\0', 'a\0b'])(
    'takes %j for words, not for a query language',
    async words => {
      const corpus = await corpusOf(FERRY)
      expect(corpus.search(words)).toEqual([])
      expect(corpus.events({ search: words })).toEqual([])
    },
  )
})

describe('outlets', () => {
  it('have the domain most of their URLs have, until somebody says otherwise', async () => {
    const corpus = await corpusOf(FERRY, SAME)
    expect(corpus.outlets()).toContainEqual(
      expect.objectContaining({ outlet: 'Tarn Courier', domain: 'tarn.example', family: null, reports: 1, events: 1 }),
    )
    const facts = { outlet: 'Tarn Courier', family: 'Holm Media', domain: 'courier.example', country: 'XA' }
    corpus.describeOutlets([facts])
    expect(corpus.counts().pending).toBeGreaterThan(0)
    await corpus.analyse()
    expect(corpus.outlets()).toContainEqual({ ...facts, reports: 1, events: 1 })
    corpus.describeOutlets([facts])
    expect(corpus.counts().pending).toBe(0)
  })
})
