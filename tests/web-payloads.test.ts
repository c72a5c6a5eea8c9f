import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Corpus, EventSummary } from '@variorum/corpus'
import type { Report } from '@variorum/text'
import { createApp, startServer } from '@variorum/web'
import { afterAll, describe, expect, it } from 'vitest'
import { CHROMIUM, closePage, openBrowser } from './browser.ts'
import { escaped } from './escaped.ts'
import { fictionalReports } from './fictional-reports.ts'
import { hasPublished, OWN_PAYLOADS, publishedPayloads } from './payloads.ts'
import { corpusOf } from './web-corpus.ts'

const real = await corpusOf(fictionalReports(6))
const [model] = real.events()
const [pattern] = fictionalReports(1)
if (model === undefined || pattern === undefined) throw new Error('the fictional reports give no event')

/** Reports on one page: as many columns as the page ever shows. */
const AT_ONCE = 60

/** As a corpus keeps it: well-formed, without U+0000, one kind of line break. */
const clean = (payload: string): string =>
  Buffer.from(payload).toString().replaceAll('\0', '').replaceAll(/\r\n?/g, '\n')

const toReport = (payload: string, index: number): Report => ({
  ...pattern,
  id: `r${index}`,
  outlet: payload,
  agency: payload,
  headline: payload,
  standfirst: payload,
  subheads: [{ at: 0, text: payload }],
  byline: payload,
  dateline: payload,
  url: payload,
  source: payload,
  text: `${payload} Said on Monday.`,
  stripped: [{ line: 1, text: payload, reason: payload }],
})

/** Payloads as paragraphs of one text. */
const PARAGRAPHS = 500

const toParagraph = (payload: string): string => clean(payload).replaceAll(/\s+/g, ' ').trim()

/** The real corpus, but for events of reports that are payloads throughout, and reports `t0`, `t1` … with payloads for paragraphs. */
const hostileCorpus = (payloads: readonly string[]): Corpus => {
  const reports = payloads.map(clean).map(toReport)
  const texts = Array.from({ length: Math.ceil(payloads.length / PARAGRAPHS) }, (_, part) => ({
    ...pattern,
    subheads: [],
    text: payloads
      .slice(part * PARAGRAPHS, (part + 1) * PARAGRAPHS)
      .map(toParagraph)
      .join('\n\n'),
  }))
  const batch = (eventId: string): Report[] => reports.slice(Number(eventId) * AT_ONCE, (Number(eventId) + 1) * AT_ONCE)
  const summary = (eventId: string): EventSummary => ({
    ...model,
    eventId,
    headline: batch(eventId)[0]?.headline ?? null,
  })
  return {
    ...real,
    event: eventId => (batch(eventId).length === 0 ? null : summary(eventId)),
    eventOf: () => null,
    report: id => (id.startsWith('t') ? texts : reports)[Number(id.slice(1))] ?? null,
    sourcesOf: id => [reports[Number(id.slice(1))]?.source ?? ''],
    reportsOf: batch,
    events: () => [],
    collation: eventId => ({
      reportIds: batch(eventId).map(({ id }) => id),
      passages: batch(eventId).map(({ id, text }, position) => ({
        id: `p${position}`,
        position,
        readings: [{ reportId: id, start: 0, end: text.length, sentences: [0], similarity: 1 }],
      })),
      links: [],
      differences:
        batch(eventId).length < 2
          ? []
          : [
              {
                id: 'd0',
                passageId: null,
                slot: 'x',
                kind: 'quantity',
                relation: 'update',
                about: batch(eventId)[0]?.headline ?? '',
                claims: batch(eventId).map(report => ({
                  reportId: report.id,
                  start: 0,
                  end: (report.headline ?? '').length,
                  value: report.headline,
                  unit: report.headline,
                  asOf: '2026-02-18T04:10:00Z',
                  certainty: report.headline ?? '',
                  attributedTo: report.headline,
                })),
                why: [],
                weight: 1,
              },
            ],
      quotes: [],
      copies: [],
      provenance: batch(eventId).map(({ id }) => ({ reportId: id, derivation: 'original', originId: id })),
    }),
  }
}

/** Payloads shown as headline, outlet and so on in the browser; the rest are found escaped in the markup. */
const MOST_LISTED = 600

/** Every payload in every place of a report, and every `step`th as the words of a search: how many came back escaped, and the links that are no web address. */
const checkMarkup = async (payloads: readonly string[], step: number) => {
  const app = createApp(hostileCorpus(payloads))
  const get = async (path: string): Promise<string> =>
    (await app.request(path, { headers: { host: 'localhost' } })).text()
  let [inert, searched] = [0, 0]
  const badLinks: string[] = []
  for (const [index, payload] of payloads.map(clean).entries()) {
    const report = await get(`/reports/r${index}`)
    if (report.split(escaped(payload)).length > 8) inert++
    for (const [, href = ''] of report.matchAll(/ href="([^"]*)"/g))
      if (!/^(?:\/|#|https?:\/\/)/i.test(href)) badLinks.push(href)
    if (index % step !== 0) continue
    const words = payload.slice(0, 400)
    if ((await get(`/?search=${encodeURIComponent(words)}`)).includes(` value="${escaped(words)}"`)) searched++
  }
  return { inert, searched, badLinks }
}

const lists = [
  { name: 'of our own', payloads: () => OWN_PAYLOADS, step: 1, there: true },
  { name: 'of the published lists', payloads: publishedPayloads, step: 10, there: hasPublished },
]

describe.each(lists)('payloads $name', ({ payloads, step, there }) => {
  it.skipIf(!there)('come back escaped, each in every place', { timeout: 180_000 }, async () => {
    const list = payloads()
    const { inert, searched, badLinks } = await checkMarkup(list, step)
    expect(badLinks).toEqual([])
    expect([inert, searched]).toEqual([list.length, Math.ceil(list.length / step)])
  })
})

describe.skipIf(CHROMIUM === undefined)('in Chromium', async () => {
  if (CHROMIUM === undefined) return
  const payloads = [...OWN_PAYLOADS, ...(hasPublished ? publishedPayloads() : [])]
  const server = await startServer(hostileCorpus(payloads), { host: '127.0.0.1', port: 0 })
  const { newPage } = await openBrowser(server.url.replace(/\/$/, ''))
  afterAll(() => server.stop())

  it('payloads are text and nothing else', { timeout: 180_000 }, async () => {
    const watched = await newPage({ javaScriptEnabled: true })
    const { page, wrongs } = watched
    const cells = async (selector: string): Promise<string[]> => page.locator(selector).allTextContents()
    let [listed, read] = [0, 0]
    for (let batch = 0; batch * AT_ONCE < MOST_LISTED && batch * AT_ONCE < payloads.length; batch++) {
      await page.goto(`/events/${batch}`)
      const expected = payloads.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE).map(clean)
      const headlines = await cells('details.reports td:nth-of-type(1)')
      listed += headlines.filter((headline, index) => headline === expected[index]).length
    }
    for (let part = 0; part * PARAGRAPHS < payloads.length; part++) {
      await page.goto(`/reports/t${part}`)
      const expected = payloads.slice(part * PARAGRAPHS, (part + 1) * PARAGRAPHS).map(toParagraph)
      read += (await cells('.body p')).filter((paragraph, index) => paragraph === expected[index]).length
    }
    for (const index of OWN_PAYLOADS.keys()) {
      await page.goto(`/reports/r${index}`)
      await page.goto(`/?search=${encodeURIComponent(payloads[index] ?? '')}`)
    }
    expect(wrongs).toEqual([])
    expect([listed, read]).toEqual([Math.min(payloads.length, MOST_LISTED), payloads.length])
    await closePage(watched)
  })

  it('the same payloads do fire where they are taken for markup, and the policy alone stops them', async () => {
    const raw = createServer((request, response) => {
      const policy = request.url === '/policy' ? { 'Content-Security-Policy': "default-src 'none'" } : {}
      response.writeHead(200, { 'Content-Type': 'text/html', ...policy })
      response.end(
        OWN_PAYLOADS.filter(payload => !payload.includes('refresh'))
          .slice(0, 12)
          .join('\n'),
      )
    }).listen(0, '127.0.0.1')
    await once(raw, 'listening')
    afterAll(() => raw.close())
    const address = raw.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const watched = await newPage({ baseURL: origin })
    await watched.page.goto('/')
    await watched.page.waitForTimeout(300)
    expect(watched.wrongs.filter(wrong => wrong.startsWith('dialog')).length).toBeGreaterThanOrEqual(3)
    watched.wrongs.length = 0
    await watched.page.goto('/policy')
    await watched.page.waitForTimeout(300)
    expect(watched.wrongs.filter(wrong => wrong.startsWith('dialog'))).toEqual([])
    expect(watched.wrongs.filter(wrong => /Content Security Policy/.test(wrong)).length).toBeGreaterThan(0)
    await closePage(watched)
  })
})
