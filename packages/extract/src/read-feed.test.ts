import { describe, expect, it } from 'vitest'
import { readFeed, readJsonFeed } from './read-feed.ts'
import type { RecordItem } from './read-jsonl.ts'

const fields = (items: Iterable<RecordItem>) =>
  Array.from(items, item => ('record' in item ? Object.fromEntries(item.record) : item.problem.code))

describe('feeds', () => {
  it('RSS: the full content before the teaser, markup taken out', () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tidal Post</title>
<item><title>Quay &amp; crane</title><link>https://t.example/1</link><guid>q1</guid><pubDate>Tue, 03 Mar 2026 18:20:00 +0100</pubDate><dc:creator>Ada Holm</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>The quay is <b>shut</b>.</p><p>Again.</p>]]></content:encoded></item></channel></rss>`
    expect(fields(readFeed(rss, 'f.xml'))).toEqual([
      {
        headline: 'Quay & crane',
        url: 'https://t.example/1',
        id: 'q1',
        published: 'Tue, 03 Mar 2026 18:20:00 +0100',
        byline: 'Ada Holm',
        text: 'The quay is shut.\n\nAgain.',
        outlet: 'Tidal Post',
      },
    ])
  })

  it('Atom: link by its relation, author by name', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tidal Post</title><entry><id>a1</id><title>Quay</title><link rel="self" href="https://t.example/self"/><link href="https://t.example/a1"/>
<published>2026-03-03T18:20:00+01:00</published><updated>2026-03-05T00:00:00Z</updated><author><name>Ada Holm</name><uri>https://x.example</uri></author><content type="html">&lt;p&gt;Shut.&lt;/p&gt;</content></entry></feed>`
    expect(fields(readFeed(atom, 'f.atom'))).toEqual([
      {
        id: 'a1',
        headline: 'Quay',
        url: 'https://t.example/a1',
        published: '2026-03-03T18:20:00+01:00',
        byline: 'Ada Holm',
        text: 'Shut.',
        outlet: 'Tidal Post',
      },
    ])
  })

  it('JSON Feed', () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tidal Post',
      items: [
        {
          id: '1',
          title: 'Quay',
          content_html: '<p>Shut.</p>',
          date_published: '2026-03-03',
          authors: [{ name: 'Ada Holm' }],
        },
        7,
      ],
    })
    expect(fields(readJsonFeed(feed, 'f.json'))).toEqual([
      { id: '1', headline: 'Quay', published: '2026-03-03', byline: 'Ada Holm', text: 'Shut.', outlet: 'Tidal Post' },
      'bad-json',
    ])
  })

  it.each([
    [
      'an entity that would unfold',
      '<!DOCTYPE r [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><rss><channel><item><description>x &b;</description></item></channel></rss>',
      [{ text: 'x &b;' }],
    ],
    [
      'a feed cut off',
      '<rss><channel><item><description>One.</description></item><item><description>Tw',
      [{ text: 'One.' }, 'truncated'],
    ],
    ['nested without end', '<a>'.repeat(20_000), ['too-deep']],
    ['no feed', '<catalogue><book/></catalogue>', ['no-records']],
    [
      'names that objects have of themselves',
      '<rss><channel><item><__proto__>x</__proto__><constructor>y</constructor><description>One.</description></item></channel></rss>',
      [{ text: 'One.' }],
    ],
  ])('%s', (_, xml, expected) => expect(fields(readFeed(xml, 'f.xml'))).toEqual(expected))
})
