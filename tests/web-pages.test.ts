import { createApp } from '@variorum/web'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEndpoints } from '../apps/web/src/api/endpoints.ts'
import { createKnownFacts } from '../apps/web/src/downloads/known-facts.ts'
import { at } from './at.ts'
import { escaped } from './escaped.ts'
import { corpusOf, demoReports, SHOWN_EVENTS } from './web-corpus.ts'

const corpus = await corpusOf(await demoReports(SHOWN_EVENTS))
const app = createApp(corpus)
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { host: 'localhost', ...headers } })
const ferry = corpus.events({ search: 'ferry', sort: 'differences' })[0]?.eventId ?? ''
const report = corpus.reportsOf(ferry)[0]?.id ?? ''

describe('every page', () => {
  it.each([
    ['/', 'Events · Variorum'],
    [`/events/${ferry}`, 'Ferry'],
    [`/events/${ferry}/passages/3`, 'Passage 3'],
    [`/reports/${report}`, 'Ferry'],
    ['/compare', 'Compare your own texts'],
    ['/outlets', 'Outlets'],
    ['/data', 'Data'],
    ['/data/claims', 'Table claims'],
    ['/about', 'About'],
    ['/api', 'API'],
  ])('%s', async (path, title) => {
    const response = await get(path)
    const page = await response.text()
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(/<title>[^<]*<\/title>/.exec(page)?.[0]).toContain(title)
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page).not.toMatch(/undefined|\[object|NaN|<script(?! type="module" src="\/assets\/)/)
    expect(page).not.toMatch(/ style="| on\w+="/)
  })

  it('says that nothing is there, as a page or as JSON', async () => {
    for (const path of ['/nowhere', '/events/e-nowhere', '/reports/nowhere', '/data/nothing', '/data/nothing.csv'])
      expect((await get(path)).status).toBe(404)
    const response = await get('/api/events/e-nowhere')
    expect([response.status, await response.json()]).toEqual([
      404,
      { status: 404, message: 'There is no such event in this corpus.' },
    ])
  })
})

describe('the JSON twins', () => {
  const endpoints = createEndpoints(corpus, createKnownFacts(corpus))

  it.each([
    ['events', '/api/events?kind=quantity&sort=conflicts'],
    ['event', `/api/events/${ferry}?kind=quantity&relation=conflict`],
    ['passage', `/api/events/${ferry}/passages/3`],
    ['report', `/api/reports/${report}`],
    ['outlets', '/api/outlets'],
    ['data', '/api/data?format=parquet'],
    ['table', '/api/data/claims?text=none'],
  ] as const)('%s: the answer is what the description says, and no more', async (name, path) => {
    const response = await get(path)
    const answer: unknown = await response.json()
    expect(response.status).toBe(200)
    expect(endpoints[name].answer.parse(answer)).toEqual(answer)
  })

  it('are all described, every reference leading somewhere', async () => {
    const description: unknown = await (await get('/api/openapi.json')).json()
    expect(description).toMatchObject({ openapi: '3.1.0', paths: { '/api/events/{id}': { get: {} } } })
    const text = JSON.stringify(description)
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(references.length).toBeGreaterThan(15)
    for (const name of references) expect(description).toHaveProperty(['components', 'schemas', name ?? ''])
  })
})

describe('the list of events', () => {
  const headlines = async (query: string): Promise<string[]> => {
    const response = await get(`/api/events?${query}`)
    expect(response.status).toBe(200)
    return at(await response.json(), 'events.*').map(event => String(at(event, 'headline')[0]))
  }
  let all: string[] = []
  beforeAll(async () => {
    all = await headlines('')
  })

  it.each([
    ['search=ferry', 1],
    ['search=nowhereinit', 0],
    ['outlet=Halyard', 3],
    ['outlet=Nobody', 0],
    ['since=2025-03-01', 2],
    ['until=2025-03-01', 1],
    ['minOutlets=5', 1],
    ['minOrigins=99', 0],
    ['kind=polarity&minOrigins=99', 0],
    ['language=en', 3],
    ['language=fr', 0],
    ['search=&outlet=&since=&kind=', 3],
  ])('%s → %i', async (query, count) => expect(await headlines(query)).toHaveLength(count))

  it('can be sorted', async () => {
    expect((await headlines('sort=differences'))[0]).toMatch(/Ferry/)
    expect(all).toEqual(await headlines('sort=date'))
  })

  it.each([
    'minOutlets=many',
    'minOutlets=0',
    'since=yesterday',
    'since=2025-02-30',
    'kind=colour',
    'sort=random',
    'language=English!',
    'after=e-nowhere',
  ])('refuses %s and says which it is', async query => {
    const response = await get(`/api/events?${query}`)
    expect(response.status).toBe(400)
    expect(at(await response.json(), 'message')).toEqual([expect.stringMatching(new RegExp(`^${query.split('=')[0]}`))])
  })

  it('tells the way to go on when the corpus is empty or nothing fits', async () => {
    expect(await (await get('/?search=nowhereinit')).text()).toContain('No event fits')
    const empty = createApp(await corpusOf([]))
    expect(await (await empty.request('/', { headers: { host: 'localhost' } })).text()).toContain('variorum add')
  })
})

describe('the collation', () => {
  const comparison = corpus.collation(ferry)

  it('prints every reading, and every difference once', async () => {
    const page = await (await get(`/events/${ferry}?copies=open`)).text()
    for (const passage of comparison.passages) expect(page).toContain(`<tr id="${passage.id}"`)
    for (const difference of comparison.differences) expect(page.split(` id="${difference.id}"`)).toHaveLength(2)
    const shown = page.replaceAll(/<span class="ref.*?<\/span>/g, '').replaceAll(/<[^>]+>/g, '')
    const readings = comparison.passages.flatMap(passage => passage.readings)
    expect(readings.length).toBeGreaterThan(30)
    for (const { reportId, start, end } of readings)
      expect(shown).toContain(escaped(corpus.text(reportId)?.slice(start, end) ?? '?'))
  })

  it('leads to the tables of this event alone', async () => {
    const page = await (await get(`/events/${ferry}`)).text()
    const link = /href="(\/data\?event=[^"]+)"/.exec(page)?.[1] ?? 'none'
    expect(await (await get(link)).text()).toContain(`variorum export FOLDER --format csv --event ${ferry}`)
    const claims = await (await get(`/data/claims.jsonl?event=${ferry}`)).text()
    const told = comparison.differences.reduce((sum, difference) => sum + difference.claims.length, 0)
    expect(claims.trimEnd().split('\n')).toHaveLength(told)
  })

  it('shows chosen reports in the chosen order, and only what differs between them', async () => {
    const [first, second, third] = corpus.reportsOf(ferry)
    const page = await (await get(`/events/${ferry}?report=${third?.id}&report=${first?.id}`)).text()
    const head = /class="passages.*?<\/thead>/s.exec(page)?.[0] ?? ''
    expect(head.indexOf(third?.outlet ?? '?')).toBeLessThan(head.indexOf(first?.outlet ?? '?'))
    expect(head).not.toContain(`data-report="${second?.id}"`)
    const response = await get(`/api/events/${ferry}?report=${third?.id}&report=${first?.id}`)
    const differences = at(await response.json(), 'comparison.collation.differences.*')
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.length).toBeLessThan(comparison.differences.length)
    for (const id of differences.flatMap(difference => at(difference, 'claims.*.reportId')))
      expect([first?.id, third?.id]).toContain(id)
  })

  it('filters by kind and relation, and keeps the numbers of the whole list', async () => {
    const page = await (await get(`/events/${ferry}?relation=conflict`)).text()
    const numbers = [...page.matchAll(/class="difference[^>]*data-d="(\d+)"/g)].map(([, number]) => Number(number))
    const expected = comparison.differences.flatMap(({ relation }, index) => (relation === 'conflict' ? index + 1 : []))
    expect(numbers).toEqual(expected)
    expect(page).toContain(`${expected.length} of ${comparison.differences.length} differences`)
  })

  it('leads old ids of an event to where it is now', async () => {
    const other = corpus.reportsOf(ferry)[1]?.id
    const response = await get(`/events/e-${other}?kind=time`)
    expect([response.status, response.headers.get('location')]).toEqual([301, `/events/${ferry}?kind=time`])
  })

  it('is saved as one file that needs nothing else', async () => {
    const response = await get(`/events/${ferry}/page.html`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${ferry}.html"`)
    const page = await response.text()
    expect(page).not.toMatch(/<(?:link|script|img)|url\(|href="\//)
    expect(page).toContain('Content-Security-Policy')
  })
})

describe('an event page', () => {
  it('is light: with style, script and fonts at most 150 kB on the wire, the script at most 20 kB', async () => {
    const size = async (path: string): Promise<number> =>
      (await (await get(path, { 'accept-encoding': 'br' })).arrayBuffer()).byteLength
    const page = await (await get(`/events/${ferry}`)).text()
    const [style = ''] = page.match(/\/assets\/style-\w+\.css/) ?? []
    const [script = ''] = page.match(/\/assets\/script-\w+\//) ?? []
    const parts = ['main', 'keyboard', 'light', 'words', 'live', 'columns', 'copy-button']
    const scripts = await Promise.all(parts.map(async part => (await (await get(`${script}${part}.ts`)).text()).length))
    expect(Math.min(...scripts)).toBeGreaterThan(100)
    expect(scripts.reduce((sum, length) => sum + length)).toBeLessThan(20_000)
    const others = [style, `/events/${ferry}`, '/assets/serif.woff2', '/assets/serif-ext.woff2', '/assets/icon.svg']
    const sizes = await Promise.all([...others, ...parts.map(part => `${script}${part}.ts`)].map(size))
    expect(sizes.reduce((sum, length) => sum + length)).toBeLessThan(150_000)
  })
})

describe('comparing', () => {
  const text = (count: number): string =>
    `The ferry Asta sank off Tarn Point on Monday, and ${count} passengers were rescued, the coastguard said.`
  const post = (body: FormData | string, type?: string) =>
    app.request('/api/compare', {
      method: 'POST',
      body,
      headers: { host: 'localhost', ...(type && { 'content-type': type }) },
    })

  it('takes JSON', async () => {
    const response = await post(JSON.stringify({ texts: [{ text: text(31) }, { text: text(35) }] }), 'application/json')
    const answer: unknown = await response.json()
    expect([response.status, at(answer, 'problems')]).toEqual([200, [[]]])
    expect(at(answer, 'comparison.collation.differences.*.kind')).toEqual(['quantity'])
  })

  it('takes a form with pasted texts and files, and shows the collation', async () => {
    const form = new FormData()
    form.append('text', text(31))
    form.append('outlet', 'Tarn Courier')
    form.append('file', new File([`<html><title>x</title><article><p>${text(35)}</p></article>`], 'b.html'))
    const response = await app.request('/compare', { method: 'POST', body: form, headers: { host: 'localhost' } })
    const page = await response.text()
    expect(response.status).toBe(200)
    for (const part of ['Tarn Courier', 'b.html', '31 passengers', '35 passengers']) expect(page).toContain(part)
    expect(corpus.counts().reports).toBe(13)
  })

  it.each([
    ['one text', JSON.stringify({ texts: [{ text: text(31) }] }), 'application/json', 200],
    [
      'the same text twice',
      JSON.stringify({
        texts: [
          { text: text(1), outlet: 'A' },
          { text: text(1), outlet: 'A' },
        ],
      }),
      'application/json',
      200,
    ],
    ['no texts', '{"texts": []}', 'application/json', 400],
    ['no JSON', '{"texts": ', 'application/json', 400],
    [
      'eleven texts',
      JSON.stringify({ texts: Array.from({ length: 11 }, (_, n) => ({ text: text(n) })) }),
      'application/json',
      400,
    ],
    ['a broken form', '--x', 'multipart/form-data; boundary=y', 400],
    ['another type', text(31), 'text/plain', 415],
    ['too much', JSON.stringify({ texts: [{ text: 'x'.repeat(4_100_000) }] }), 'application/json', 413],
  ])('%s', async (_, body, type, status) => {
    const response = await post(body, type)
    expect(response.status).toBe(status)
    const answer: unknown = await response.json()
    if (status === 200) expect(at(answer, 'comparison')).toEqual([null])
    else expect(at(answer, 'message')).toEqual([expect.stringMatching(/\w/)])
  })

  it('says in words why two are needed', async () => {
    const form = new FormData()
    form.append('text', text(31))
    const response = await app.request('/compare', { method: 'POST', body: form, headers: { host: 'localhost' } })
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('two different reports')])
  })
})

describe('pages that did not change', () => {
  it('are not made again', async () => {
    const tag = (await get(`/events/${ferry}`)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"/)
    const again = await get(`/events/${ferry}`, { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(`/events/${ferry}?kind=time`, { 'if-none-match': tag })).status).toBe(200)
  })

  it('are made once for all who ask, whatever they take, until the corpus changes', async () => {
    let [revision, made] = [1, 0]
    const counted = createApp({
      ...corpus,
      revision: () => revision,
      collation: (...asked) => {
        made++
        return corpus.collation(...asked)
      },
    })
    const ask = async (accepted: string, method = 'GET') => {
      const headers = { host: 'localhost', 'accept-encoding': accepted }
      const response = await counted.request(`/events/${ferry}`, { method, headers })
      const { byteLength } = await response.arrayBuffer()
      return [response.status, byteLength, Object.fromEntries(response.headers)]
    }
    const [first, second] = [await ask('br'), await ask('br')]
    expect(second).toEqual(first)
    expect(made).toBe(1)
    expect((await ask('gzip'))[2]).toMatchObject({ 'content-encoding': 'gzip' })
    expect((await ask('br', 'HEAD'))[1]).toBe(0)
    expect(await ask('br')).toEqual(first)
    const before = made
    revision++
    await ask('br')
    expect(made).toBe(before + 1)
  })

  it('are sent compressed to those who take it', async () => {
    const plain = (await (await get(`/events/${ferry}`)).text()).length
    const response = await get(`/events/${ferry}`, { 'accept-encoding': 'gzip, br;q=0' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(plain / 3)
  })
})

describe('adding', () => {
  const body = (count: number): string =>
    JSON.stringify({
      texts: [
        {
          outlet: 'Tarn Courier',
          text: `The ferry Asta sank off Tarn Point on Monday, and ${count} passengers were rescued, the coastguard said.`,
        },
      ],
    })
  const post = (target: typeof app, path: string) =>
    target.request(path, {
      method: 'POST',
      body: body(31),
      headers: { host: 'localhost', 'content-type': 'application/json' },
    })

  it('is refused, and offered nowhere, unless uploads are allowed', async () => {
    const before = corpus.revision()
    expect([(await post(app, '/api/add')).status, (await post(app, '/add')).status]).toEqual([405, 405])
    expect(await (await get('/compare')).text()).not.toContain('/add')
    expect(corpus.revision()).toBe(before)
  })

  it('takes reports in and analyses them where they are', async () => {
    const own = await corpusOf([])
    const open = createApp(own, { allowUpload: true })
    const first: unknown = await (await post(open, '/api/add')).json()
    expect([at(first, 'added.*').length, at(first, 'analysed'), at(first, 'problems.*')]).toEqual([1, [true], []])
    expect(own.counts()).toEqual({ reports: 1, events: 1, pending: 0 })
    const again: unknown = await (await post(open, '/api/add')).json()
    expect([at(again, 'added.*').length, at(again, 'known.*')]).toEqual([0, at(first, 'added.*')])
    const page = await (await open.request('/compare', { headers: { host: 'localhost' } })).text()
    expect(page).toContain('formaction="/add"')
  })
})
