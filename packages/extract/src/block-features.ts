import { type Containment, isProseBlock } from './container-scores.ts'
import { functionWordShare } from './function-words.ts'
import type { Block } from './page-blocks.ts'
import { residueReason } from './residue.ts'
import { stampOf } from './stamp.ts'
import { endsSentence } from './text-line.ts'

/** Class and id words of what stands around an article. */
const AROUND =
  /(?:^|[\s_>-])(?:ads?|advert\w*|anzeige\w*|sponsor\w*|promo\w*|share\w*|sharing|social\w*|tools?|toolbar|newsletter\w*|subscri\w*|paywall|comment\w*|kommentar\w*|disqus|reply|replies|respond|related\w*|recommend\w*|similar|most-?read|popular|trending|breadcrumb\w*|cookie\w*|consent\w*|gdpr|privacy|caption\w*|bildunterschrift|credits?|tags?|tagcloud|taglist|tag-links|keywords|kicker|read-?more|readmore|inread|teaser\w*|poll|vote|voting|quiz|sidebar\w*|widget\w*|footer|foot|header|masthead|nav\w*|menu\w*|login|signup|register|banner|bio|author\w*|autor\w*|byline|meta\w*|posted\w*|date\w*|time\w*|info\w*|pagination|pager|pages|next|prev\w*|search\w*|archive\w*|categor\w*|rating\w*|print|skip\w*|gallery|slider|carousel|overlay|modal|dialog|popup|copyright|disclaimer|impressum|endnote|source|src|explainer|factbox|infobox|more|links?|list|blogroll|feed|rss|follow\w*|like\w*|fb|jump|hidden|invisible|screen-reader\w*|sr-only|form\w*|contact\w*|edit\w*|donat\w*|shop\w*|product\w*|price\w*|warenkorb|cart)(?=$|[\s_-])/
/** Class and id words of what holds an article. */
const HOLDS =
  /(?:^|[\s_>-])(?:articles?|article-?body|articlebody|content\w*|entry\w*|post|post-?\d*|post-?(?:body|content|text)|body|text\w*|story\w*|main|hentry|blog\w*|beitrag\w*|inhalt|page|single|artikel\w*|paragraph\w*|rich-?text|copy|prose)(?=$|[\s_-])/

const flag = (value: boolean): number => (value ? 1 : 0)
const scale = (words: number): number => Math.log1p(words) / 5

/** What the elements around a block say of it: its own, the three nearest, all; then the landmarks among them. */
type Surroundings = { readonly quote: boolean; readonly signs: readonly number[] }
type MarkSigns = { readonly around: boolean; readonly holds: boolean }

/**
 * One row of numbers for each block of a page, all about 0..1; the model is trained on this order, so a new one goes to
 * the end. `headline` tells where the article begins.
 */
export const toFeatures = (
  blocks: readonly Block[],
  {
    placed,
    first,
    last,
    headline,
  }: {
    readonly placed: readonly Containment[]
    readonly first: number
    readonly last: number
    readonly headline: string | null
  },
): number[][] => {
  const signs = new Map<string, MarkSigns>()
  const signsOf = (mark: string): MarkSigns => {
    const known = signs.get(mark)
    if (known !== undefined) return known
    const fresh = { around: AROUND.test(mark), holds: HOLDS.test(mark) }
    signs.set(mark, fresh)
    return fresh
  }
  // Blocks of one container share its list of marks.
  const surroundings = new Map<readonly string[], Surroundings>()
  const surroundingsOf = (marks: readonly string[]): Surroundings => {
    const known = surroundings.get(marks)
    if (known !== undefined) return known
    const all = marks.map(signsOf)
    const close = all.slice(0, 3)
    const landmarks = new Set(marks.filter(mark => mark.startsWith('<')).map(mark => mark.slice(1, mark.indexOf('>'))))
    const inside = (...names: string[]): boolean => names.some(name => landmarks.has(name))
    const fresh = {
      quote: inside('blockquote', 'pre'),
      signs: [
        all[0]?.around === true,
        close.some(sign => sign.around),
        all.some(sign => sign.around),
        close.some(sign => sign.holds),
        all.some(sign => sign.holds),
        inside('nav', 'aside', 'footer', 'header'),
        inside('article', 'main'),
        inside('form', 'button', 'label'),
        inside('figure', 'figcaption', 'caption', 'small'),
      ].map(flag),
    }
    surroundings.set(marks, fresh)
    return fresh
  }
  const repeats = new Map<string, number>()
  const alike = new Map<string, { blocks: number; prose: number }>()
  const kindOf = ({ tag, marks, element }: Block): string => `${tag} ${marks[0] ?? ''} ${element.parent?.name ?? ''}`
  for (const block of blocks) {
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1)
    const kind = alike.get(kindOf(block)) ?? { blocks: 0, prose: 0 }
    kind.blocks++
    if (isProseBlock(block)) kind.prose++
    alike.set(kindOf(block), kind)
  }
  const siblings = new Map<unknown, { blocks: number; prose: number }>()
  for (const block of blocks) {
    const group = siblings.get(block.element.parent) ?? { blocks: 0, prose: 0 }
    group.blocks++
    if (isProseBlock(block)) group.prose++
    siblings.set(block.element.parent, group)
  }
  const title = blocks.findLastIndex(({ text, tag }) => text === headline && /^h[1-3]$/.test(tag))
  const functional = blocks.map(({ text }) => functionWordShare(text))
  const share = (index: number): number => {
    const block = blocks[index]
    return block === undefined ? 0 : block.linked / block.text.length
  }
  return blocks.map((block, index) => {
    const { text, words, tag, marks } = block
    const { near, inBest, linked, words: held } = placed[index] ?? NOWHERE
    const { quote, signs: around } = surroundingsOf(marks)
    const group = siblings.get(block.element.parent) ?? { blocks: 1, prose: 0 }
    const kind = alike.get(kindOf(block)) ?? { blocks: 1, prose: 0 }
    const wordsAt = (at: number): number => blocks[at]?.words ?? 0
    const heading = /^h[1-6]$/.test(tag)
    return [
      scale(words),
      flag(endsSentence(text)),
      share(index),
      flag(heading),
      flag(tag === 'p'),
      flag(tag === 'li'),
      flag(/^(?:t[dh]|d[dt]|caption)$/.test(tag)),
      flag(quote),
      flag(/^(?:div|section|article|body|main)$/.test(tag)),
      ...around,
      ...near,
      flag(inBest),
      ...linked,
      held,
      flag(index < first),
      flag(index > last),
      index < first ? Math.min(1, (first - index) / 20) : index > last ? Math.min(1, (index - last) / 20) : 0,
      title < 0 ? 0.5 : flag(index > title),
      title < 0 ? 0.5 : Math.min(1, Math.max(0, index - title) / 40),
      index / blocks.length,
      group.prose / group.blocks,
      Math.min(1, group.blocks / 30),
      kind.prose / kind.blocks,
      Math.min(1, kind.blocks / 30),
      scale(wordsAt(index - 1)),
      scale(wordsAt(index + 1)),
      scale(wordsAt(index - 2) + wordsAt(index - 1) + wordsAt(index + 1) + wordsAt(index + 2)),
      share(index - 1),
      share(index + 1),
      functional[index] ?? 0,
      functional[index - 1] ?? 0,
      functional[index + 1] ?? 0,
      flag(words <= 12 && stampOf(text) !== null),
      flag(residueReason(text) !== null),
      flag(/©|copyright|all rights reserved|alle rechte/i.test(text)),
      flag(/^\p{Ll}/u.test(text)),
      flag(!/\p{Ll}/u.test(text)),
      flag(text.endsWith(':')),
      flag(/[?!]["”’»]?$/.test(text)),
      Math.min(1, (text.slice(0, 1_000).match(/,/g)?.length ?? 0) / 5),
      Math.min(1, (text.slice(0, 1_000).match(/\d/g)?.length ?? 0) / Math.min(1_000, text.length)),
      Math.min(1, (text.slice(0, 1_000).match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) / Math.max(1, Math.min(150, words))),
      flag((repeats.get(text) ?? 0) > 1),
      scale(last < first ? 0 : last - first),
      flag(/[|›»>•·]/.test(text)),
      flag(/^["“„«‘]/.test(text)),
    ]
  })
}

const NOWHERE = { near: [0, 0, 0], inBest: false, linked: [0, 0], words: 0 } as const
