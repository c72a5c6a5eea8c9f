import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

const TEXT = `<p>The council of Brackwater voted on Tuesday to close the north quay to lorries, its clerk said, after nine hours.</p>
<p>A second reading of the order is due in June, when the ferry company may object to it, and few expect it to give way.</p>`
const read = (head: string, above: string, below = '') =>
  readHtml(`<html><head>${head}</head><body><article>${above}${TEXT}${below}</article></body></html>`, 'q.html').page

describe('headlines', () => {
  it.each([
    [
      'a kicker inside the heading',
      '<title>Quay shut for ever - Post</title>',
      '<h1><span>Brackwater</span> <span>Quay shut for ever</span></h1>',
      'Quay shut for ever',
    ],
    [
      'a kicker by its class',
      '<title>Council: Quay shut</title>',
      '<h1><span class="kicker">Council</span> Quay shut</h1>',
      'Quay shut',
    ],
    [
      'the site as first heading',
      '<title>Tidal Post » Quay shut for ever</title>',
      '<h1>Tidal Post</h1><h2>Quay shut for ever</h2>',
      'Quay shut for ever',
    ],
    [
      'a heading cut short',
      '<title>x</title><meta property="og:title" content="Quay shut for ever and a day">',
      '<h1>Quay shut for ever…</h1>',
      'Quay shut for ever and a day',
    ],
    [
      'a heading that ends in dots as the title does',
      '<title>Quay shut for ever…</title>',
      '<h1>Quay shut for ever…</h1>',
      'Quay shut for ever…',
    ],
    [
      'the site behind the heading',
      '<title>Quay shut</title><meta property="og:site_name" content="Tidal Post">',
      '<h1>Quay shut | Tidal Post</h1>',
      'Quay shut',
    ],
    ['a date before the heading', '<title>Quay shut</title>', '<h1>3.3.2026 - Quay shut</h1>', 'Quay shut'],
    [
      'a kicker that the page calls its title',
      '<title>Lorries on the north quay</title>',
      '<h1><span class="roofline">Lorries on the north quay</span> Quay shut for ever</h1>',
      'Quay shut for ever',
    ],
    [
      'a kicker that leads on',
      '<title>Lorries in the harbour – Quay shut for ever | Post</title>',
      '<h1><span>Lorries in the harbour –</span> <span>Quay shut for ever</span></h1>',
      'Quay shut for ever',
    ],
    [
      'a headline with its subtitle',
      '<title>Shut for ever - The council of Brackwater votes on the quay : Post</title>',
      '<h1>Shut for ever</h1><h2>The council of Brackwater votes on the quay</h2>',
      'Shut for ever',
    ],
    [
      'the site as heading of an archived page',
      '<title>Tidal Post » Archive » Quay shut for ever</title>',
      '<h1><a href="https://old.example/20120101000000/http://post.example/">Tidal Post</a></h1><h2>Quay shut for ever</h2>',
      'Quay shut for ever',
    ],
    ['a title in Chinese', '<title>码头永远关闭-潮汐报</title>', '', '码头永远关闭'],
    ['no heading', '<title>Quay shut for ever | Tidal Post</title>', '', 'Quay shut for ever'],
  ])('%s', (_, head, above, expected) => expect(read(head, above)?.headline).toBe(expected))
})

describe('bylines', () => {
  it.each<[string, string, string | null]>([
    ['with a reading time', '<span class="by">Mina Varga 3 min read</span>', 'Mina Varga'],
    [
      'of a reporter among other things',
      '<div class="info">3 March 2026 &bull; Reporter: Mina Varga &bull; Listen</div>',
      'Mina Varga',
    ],
    ['of two people', '<address>Mina Varga and Odo Pell</address>', 'Mina Varga and Odo Pell'],
    ['a source is an agency, not an author', '<p class="src">Source: Norvik</p>', null],
    [
      'each in an element of its own',
      '<p><a class="author-name">Mina Varga</a> <a class="author-name">Odo Pell</a></p>',
      'Mina Varga, Odo Pell',
    ],
    ['in an aside of the article', '<aside class="meta"><p class="author">By Mina Varga</p></aside>', 'Mina Varga'],
    ['of who took a picture', '<figure><figcaption class="credit">Mina Varga</figcaption></figure>', null],
    ['after the day', '<p>3 March 2026, 10:15 by Mina Varga</p>', 'Mina Varga'],
    ['of somebody who comments', '<div class="comments"><span class="author">Gull Watcher</span></div>', null],
  ])('%s', (_, line, expected) =>
    expect(read('<title>Quay shut</title>', `<h1>Quay shut</h1>${line}`)?.byline).toBe(expected),
  )

  const CARD = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mina Varga">'
  it.each<[string, string, string | null]>([
    [
      'all of one name',
      '<meta name="dc.creator" content="Mina Varga"><meta name="dc.creator" content="Odo Pell">',
      'Mina Varga, Odo Pell',
    ],
    ['on a preview card', CARD, 'Mina Varga'],
    ['a person and nobody else', '<meta name="author" content="Mina Varga">', 'Mina Varga'],
    ['a company that made the site', '<meta name="author" content="Quayside Media GmbH">', null],
    ['somebody whom a preview card contradicts', `<meta name="author" content="Odo Pell">${CARD}`, 'Mina Varga'],
  ])('in the head: %s', (_, head, expected) => {
    const seen = expected?.includes('Odo') ? '<p class="note">Mina Varga and Odo Pell are on the council.</p>' : ''
    expect(read(`<title>Quay shut</title>${head}`, '<h1>Quay shut</h1>', seen)?.byline).toBe(expected)
  })

  it('says where each was found, best first', () =>
    expect(
      read(
        '<meta name="author" content="Mina Varga">',
        '<h1>Quay shut</h1><p class="byline">By Mina Varga, Norvik</p>',
      )?.evidence.filter(({ field }) => field === 'byline'),
    ).toEqual(
      expect.arrayContaining([
        { field: 'byline', value: 'Mina Varga', from: 'meta author' },
        { field: 'byline', value: 'Mina Varga', from: 'element that names the author' },
      ]),
    ))
})

describe('dates of publication', () => {
  const at = (head: string, above: string, below = '') => read(head, above, below)?.published.at ?? null
  it.each<[string, string, string, string, string | null]>([
    ['a year in two digits', '', '<p class="date">03.03.26</p>', '', '2026-03-03T00:00:00Z'],
    ['before the first words', '', '', '', null],
    [
      'in the state of a script',
      '<script>x = {"datePublished":"2026-03-03T10:00:00Z"}</script>',
      '',
      '',
      '2026-03-03T10:00:00Z',
    ],
    [
      'in what a footer says of the article',
      '',
      '',
      '<footer>This entry was posted on 3 March 2026 in Quays</footer>',
      '2026-03-03T00:00:00Z',
    ],
    ['not the day of a change', '', '<p class="date">Updated: 5 March 2026</p>', '', null],
    [
      'the day before its change',
      '',
      '<p class="date">3 March 2026, updated 5 March 2026</p>',
      '',
      '2026-03-03T00:00:00Z',
    ],
    [
      'not the day of a comment',
      '',
      '',
      '<div class="comments"><time datetime="2026-03-09">9 March</time><time datetime="2026-03-10">10 March</time></div>',
      null,
    ],
  ])('%s', (_, head, above, below, expected) => expect(at(head, `<h1>Quay shut</h1>${above}`, below)).toBe(expected))
})

describe('outlets', () => {
  it.each([
    [
      'its motto cut off',
      '<meta property="og:site_name" content="Tidal Post | News from the coast and beyond">',
      'Tidal Post',
    ],
    [
      'an address is none',
      '<meta property="og:site_name" content="https://post.example"><title>Quay shut | Tidal Post</title>',
      'Tidal Post',
    ],
    ['a title in one piece names none', '<title>The quay shut, at last</title>', null],
  ])('%s', (_, head, outlet) => expect(read(head, '<h1>Quay shut</h1>')?.outlet).toBe(outlet))
})

it.each([
  'Copyright 2026 Tidal Press. All rights reserved. This material may not be published, broadcast or rewritten anywhere.',
  'Tidal Post is not responsible for the opinions, statements or media content presented by its many contributors.',
])('a notice below the text is none of it: %s', notice =>
  expect(read('<title>Quay shut</title>', '<h1>Quay shut</h1>', `<p>${notice}</p>`)?.text).not.toContain(notice),
)
