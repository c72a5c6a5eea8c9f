import type { Block } from './page-blocks.ts'
import { residueReason } from './residue.ts'
import { stampOf } from './stamp.ts'
import { countWords, endsSentence } from './text-line.ts'

/** Class and id words of what stands around an article. */
const AROUND =
  /(?:^|[\s_>-])(?:ads?|advert\w*|anzeige\w*|sponsor\w*|promo\w*|share\w*|sharing|social\w*|tools?|toolbar|newsletter\w*|subscri\w*|paywall|comment\w*|kommentar\w*|disqus|reply|respond|related\w*|recommend\w*|similar|most-?read|popular|trending|breadcrumb\w*|cookie\w*|consent\w*|privacy|captions?|bildunterschrift|credits?|tags?|tagcloud|taglist|tag-links|keywords|kicker|read-?more|readmore|inread|teaser\w*|poll|vote|voting|quiz|sidebar\w*|widget\w*|footer|foot|header|masthead|nav\w*|menu\w*|login|signup|register|banner|bio|author\w*|autor\w*|byline|meta\w*|posted\w*|date\w*|time\w*|info\w*|pagination|pager|pages|next|prev\w*|search\w*|archive\w*|categor\w*|rating\w*|print|skip\w*|gallery|slider|carousel|overlay|modal|popup|copyright|disclaimer|impressum|endnote|source|src|explainer|factbox|infobox|more|links?|list|blogroll|feed|rss|follow\w*|like\w*|fb|jump|hidden|invisible|screen-reader\w*|sr-only|form\w*|contact\w*|edit\w*|donat\w*|shop\w*|product\w*|price\w*|warenkorb|cart)(?=$|[\s_-])/
/** Class and id words of what holds an article. */
const HOLDS =
  /(?:^|[\s_>-])(?:articles?|article-?body|articlebody|content\w*|entry\w*|post|post-?\d*|post-?(?:body|content|text)|body|text\w*|story\w*|main|hentry|blog\w*|beitrag\w*|inhalt|page|single|artikel\w*|paragraph\w*|rich-?text|copy|prose)(?=$|[\s_-])/

/** Names of the features, in the order of `toFeatures`; the weights are trained for this list. */
export const FEATURES = [
  'bias',
  'log words',
  'ends sentence',
  'link share',
  'heading',
  'paragraph',
  'list item',
  'table cell',
  'quote',
  'plain',
  'around, own',
  'around, near',
  'around, any',
  'holds, near',
  'holds, any',
  'landmark around',
  'in article',
  'between',
  'before',
  'after',
  'near kept',
  'siblings kept',
  'comma',
  'stamp',
  'short',
  'residue',
  'copyright',
  'lower start',
  'shouted',
  'all linked',
  'distance',
  'page words',
  'siblings prose',
  'neighbour words',
  'neighbour links',
  'form',
  'figure',
  'colon end',
  'question',
  'many commas',
  'words 15',
  'kept',
] as const

/** One row of numbers for each block of a page. `kept` tells which blocks Readability keeps. */
export const toFeatures = (blocks: readonly Block[], kept: readonly boolean[]): number[][] => {
  const words = blocks.map(block => countWords(block.text))
  const first = kept.indexOf(true)
  const last = kept.lastIndexOf(true)
  const total = Math.log1p(words.reduce((sum, count, index) => sum + (kept[index] ? count : 0), 0)) / 8
  const siblings = new Map<number, { all: number; kept: number; prose: number }>()
  for (const [index, block] of blocks.entries()) {
    const group = siblings.get(block.parent) ?? { all: 0, kept: 0, prose: 0 }
    group.all++
    if (kept[index]) group.kept++
    if ((words[index] ?? 0) >= 15 && block.linked < block.text.length / 3) group.prose++
    siblings.set(block.parent, group)
  }
  return blocks.map((block, index) => {
    const count = words[index] ?? 0
    const group = siblings.get(block.parent) ?? { all: 1, kept: 0, prose: 0 }
    const near = [-3, -2, -1, 1, 2, 3].map(step => index + step)
    const own = block.marks[0] ?? ''
    const close = block.marks.slice(0, 3).join(' ')
    const all = block.marks.join(' ')
    const share = block.text.length === 0 ? 0 : Math.min(1, block.linked / block.text.length)
    const inside = first >= 0 && index >= first && index <= last
    const distance = first < 0 ? 1 : inside ? 0 : Math.min(1, (index < first ? first - index : index - last) / 20)
    const flag = (value: boolean): number => (value ? 1 : 0)
    const around = [-2, -1, 1, 2].map(step => index + step)
    return [
      1,
      Math.log1p(count) / 4,
      flag(endsSentence(block.text)),
      share,
      flag(/^h[1-6]$/.test(block.tag)),
      flag(block.tag === 'p'),
      flag(block.tag === 'li'),
      flag(/^(?:t[dh]|d[dt]|caption)$/.test(block.tag)),
      flag(/<(?:blockquote|pre)>/.test(all)),
      flag(/^(?:div|section|article|body|main)$/.test(block.tag)),
      flag(AROUND.test(own)),
      flag(AROUND.test(close)),
      flag(AROUND.test(all)),
      flag(HOLDS.test(close)),
      flag(HOLDS.test(all)),
      flag(/<(?:nav|aside|footer|header)>/.test(all)),
      flag(/<(?:article|main)>/.test(all)),
      flag(inside),
      flag(first >= 0 && index < first),
      flag(first >= 0 && index > last),
      near.filter(at => kept[at] === true).length / 6,
      group.kept / group.all,
      flag(block.text.includes(',')),
      flag(count <= 12 && stampOf(block.text) !== null),
      flag(count < 5),
      flag(residueReason(block.text) !== null),
      flag(/©|copyright|all rights reserved|alle rechte/i.test(block.text)),
      flag(/^\p{Ll}/u.test(block.text)),
      flag(!/\p{Ll}/u.test(block.text)),
      flag(share > 0.9),
      distance,
      total,
      group.prose / group.all,
      Math.log1p(around.reduce((sum, at) => sum + (words[at] ?? 0), 0)) / 6,
      around.reduce(
        (sum, at) => sum + Math.min(1, (blocks[at]?.linked ?? 0) / Math.max(1, blocks[at]?.text.length ?? 1)),
        0,
      ) / 4,
      flag(/<(?:form|button|label)>/.test(all)),
      flag(/<(?:figure|figcaption|caption)>/.test(all)),
      flag(block.text.endsWith(':')),
      flag(/\?$/.test(block.text)),
      Math.min(1, (block.text.match(/,/g)?.length ?? 0) / 5),
      flag(count >= 15),
      flag(kept[index] === true),
    ]
  })
}
