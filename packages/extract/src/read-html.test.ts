import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

const FIRST =
  'The council of Brackwater voted on Tuesday to close the north quay to lorries from the first of May, its clerk said.'
const SECOND =
  '“We were asked to choose between noise and trade,” the clerk, Odo Pell, said after the vote, which took nine hours.'
const THIRD =
  'A second reading of the order is due in June, when the ferry company may object, and few expect it to give way.'

const page = (
  head: string,
  body: string,
): string => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li><li><a href="/c">Council</a></li></ul></nav>
<article>${body}</article>
<aside class="related"><h3>More stories</h3><ul><li><a href="/1">Gull steals the mayor's chain of office</a></li><li><a href="/2">Tram fares rise</a></li></ul></aside>
<section class="comments"><h3>2 comments</h3><p>I have lived here for thirty years and nobody asked me.</p></section>
<footer>© 2026 Brackwater Observer. All rights reserved.</footer></body></html>`

const ARTICLE = `<span class="kicker">COUNCIL</span><h1>Council shuts north quay</h1><p class="standfirst">Drivers will be sent over the ring road</p>
<p class="byline">By Mina Varga, with Norvik</p><p class="date">Tuesday 3 March 2026, 18.20</p><div class="share">Share Tweet Save</div>
<p>BRACKWATER (Norvik) — ${FIRST}</p><figure><img src="q.jpg"><figcaption>The quay on Monday. Picture: Observer</figcaption></figure>
<p>${SECOND}</p><div class="promo">READ MORE: Ferry timetable changes</div><h2>What comes next</h2><p>${THIRD}</p>
<div class="newsletter">Sign up for our morning briefing</div>`

const LD = `<title>Council shuts north quay | Brackwater Observer</title><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Council shuts north quay",
"datePublished":"2026-03-03T18:20:00+01:00","dateModified":"2026-03-05T09:00:00+01:00","author":{"@type":"Person","name":"Mina Varga"},"publisher":{"@type":"Organization","name":"Brackwater Observer"}}]}</script><link rel="canonical" href="https://observer.example/quay">`

describe('a news page', () => {
  const report = readHtml(page(LD, ARTICLE), 'quay.html').page

  it('gives the body and nothing else', () => expect(report?.text).toBe([FIRST, SECOND, THIRD].join('\n\n')))
  it('gives what it says of itself, first publication first', () =>
    expect(report).toMatchObject({
      headline: 'Council shuts north quay',
      outlet: 'Brackwater Observer',
      byline: 'Mina Varga',
      agency: 'Norvik',
      dateline: 'BRACKWATER (Norvik)',
      standfirst: 'Drivers will be sent over the ring road',
      url: 'https://observer.example/quay',
      language: 'en',
      published: { at: '2026-03-03T17:20:00Z', precision: 'minute', offset: 60, raw: '2026-03-03T18:20:00+01:00' },
      subheads: [{ at: FIRST.length + SECOND.length + 4, text: 'What comes next' }],
    }))
  it('keeps what was stripped, with the reason', () => {
    const reasons = new Map(report?.stripped.map(({ text, reason }) => [text, reason]))
    expect(reasons.get('The quay on Monday. Picture: Observer')).toBe('caption')
    expect(reasons.get('READ MORE: Ferry timetable changes')).toBe('link to another story')
    expect(reasons.get('Share Tweet Save')).toBe('share')
    expect(reasons.has('COUNCIL')).toBe(true)
  })
})

describe('evidence', () => {
  const published = (head: string, body = '') =>
    readHtml(page(head, `<h1>Quay shut</h1>${body}<p>${FIRST}</p><p>${SECOND}</p>`), 'quay.html').page?.published
  it.each([
    [
      'a meta element',
      '<meta property="article:published_time" content="2026-03-03T18:20:00+01:00">',
      '',
      '2026-03-03T17:20:00Z',
      'minute',
    ],
    [
      'names of meta elements in any case',
      '<meta name="DC.date.issued" content="2026-03-03">',
      '',
      '2026-03-03T00:00:00Z',
      'day',
    ],
    ['a time element', '', '<time datetime="2026-03-03T18:20:00Z">today</time>', '2026-03-03T18:20:00Z', 'minute'],
    ['a stamp, its time without a zone', '', '<p class="stamp">3 March 2026, 18.20</p>', '2026-03-03T00:00:00Z', 'day'],
    ['a stamp in another language', '', '<p class="datum">3. März 2026</p>', '2026-03-03T00:00:00Z', 'day'],
    [
      'the address',
      '<link rel="canonical" href="https://o.example/2026/03/03/quay">',
      '',
      '2026-03-03T00:00:00Z',
      'day',
    ],
    [
      'a date of modification proves nothing',
      '<meta property="article:modified_time" content="2026-03-03T18:20:00+01:00">',
      '',
      null,
      'unknown',
    ],
  ])('%s', (_, head, body, at, precision) => expect(published(head, body)).toMatchObject({ at, precision }))

  it('broken JSON-LD leaves the rest of the page in force', () =>
    expect(
      readHtml(
        page(
          '<title>Quay shut - Tidal Post</title><script type="application/ld+json">{"@type":</script>',
          `<h1>Quay shut</h1><p>${FIRST}</p><p>${SECOND}</p>`,
        ),
        'q.html',
      ).page,
    ).toMatchObject({ headline: 'Quay shut', outlet: 'Tidal Post' }))
  it('a page without a root element is read all the same', () =>
    expect(readHtml(`<h1>Quay shut</h1><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`, 'q.html').page?.text).toContain(
      FIRST,
    ))
  it('a page without text is none', () =>
    expect(readHtml('<html><body><img src="x.png"></body></html>', 'q.html')).toMatchObject({
      page: null,
      code: 'no-body',
    }))
})
