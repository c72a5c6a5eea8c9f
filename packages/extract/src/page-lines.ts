import type { Stripped } from '@variorum/text'
import { opensByline, parseCredit, signOff } from './credit.ts'
import type { PageBlock } from './page-body.ts'
import { isNotice, readsAlso, residueReason } from './residue.ts'
import { stampOf } from './stamp.ts'
import { endsSentence, isShouted } from './text-line.ts'

/** A page's blocks told apart. `subheads` stand before the paragraph of that number. */
export type SortedBlocks = {
  readonly paragraphs: readonly string[]
  readonly subheads: readonly { readonly before: number; readonly text: string }[]
  readonly standfirst: string | null
  readonly stamp: string | null
  readonly agency: string | null
  readonly stripped: readonly Stripped[]
}

/** What the innermost class or id says a block is, whatever the model thinks of it; small blocks only. */
const BY_MARK: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?head(?:line|er)?|sub|teaser-text|lede?-in|intro-text)(?=$|[\s_-])/,
    'standfirst',
  ],
  [/(?:^|[\s_-])(?:kicker|overline|topline|eyebrow|dachzeile|section-?(?:label|name)|rubrik)(?=$|[\s_-])/, 'kicker'],
  [/(?:^|[\s_-])(?:byline|byl|by|author|autor|credit|writer)(?=$|[\s_-])/, 'byline'],
  [/(?:^|[\s_-])(?:ad|ads|advert\w*|inline-?ad|sponsor\w*)(?=$|[\s_-])/, 'advertisement'],
  [/(?:^|[\s_-])(?:share|sharing|social|tools|toolbar|fb|tweet|like)(?=$|[\s_-])/, 'share'],
  [
    /(?:^|[\s_-])(?:promo\w*|inread|in-read|read-?more|readmore|related|recommend\w*|more-on|see-also|teaser)(?=$|[\s_-])/,
    'link to another story',
  ],
  [/(?:^|[\s_-])(?:paywall|subscribe\w*|subscription|newsletter|sign-?up|regwall)(?=$|[\s_-])/, 'subscription'],
  [/(?:^|[\s_-])(?:poll|vote|quiz|survey)(?=$|[\s_-])/, 'poll'],
  [/(?:^|[\s_-])(?:comments?|kommentare?|disqus|respond)(?=$|[\s_-])/, 'comments'],
  [/(?:^|[\s_-])(?:tags?|keywords|topics|taglist|tag-list)(?=$|[\s_-])/, 'tags'],
  [
    /(?:^|[\s_-])(?:caption|figcaption|image-credit|photo-credit|wp-caption-text)(?=$|[\s_-])|<(?:figcaption|caption)>/,
    'caption',
  ],
  [/(?:^|[\s_-])(?:explainer|factbox|infobox|endnote|footnote-ad|helpline|callout)(?=$|[\s_-])/, 'box'],
  [/<button>/, 'button'],
]
/** What holds the article itself says nothing of a block in it. */
const HOLDER = /(?:^|[\s_-])(?:(?:entry|article|post|story|page)[-_]?(?:content|body|text)|article|articlebody)(?=$|\s)/
/** A mark speaks for a block of at most this many words: whole articles stand in `div class="related-wrapper"`. */
const SMALL = 60
/** A heading of at least so many words between headline and text says what the text is about. */
const STANDFIRST = 8
/** As `SMALL`, where the model is sure of the block. */
const TINY = 12
/** Stripped blocks kept to be shown; a portal's front matter is thousands. */
const MOST_STRIPPED = 400
const LONGEST_STRIPPED = 1_000

/** Tells paragraphs from subheads, and both from bylines, stamps, credits and boxes that a page puts into its article. */
export const sortBlocks = (blocks: readonly PageBlock[], headline: string | null): SortedBlocks => {
  const paragraphs: string[] = []
  const subheads: { before: number; text: string }[] = []
  const stripped: Stripped[] = []
  let standfirst: string | null = null
  let stamp: string | null = null
  let agency: string | null = null
  const lastBody = blocks.findLastIndex(block => block.body && block.words >= 8 && !isNotice(block.text))
  for (const [index, block] of blocks.entries()) {
    const reason = dropReason(block, { headline, opening: paragraphs.length === 0, closing: index >= lastBody })
    if (reason === 'standfirst' && paragraphs.length === 0) standfirst ??= block.text
    if (reason === 'date line') stamp ??= block.text
    if (reason === 'agency credit') agency ??= signOff(block.text)
    if (reason === 'byline') agency ??= parseCredit(block.text).agency
    if (reason !== null) {
      if (stripped.length < MOST_STRIPPED && reason !== 'standfirst')
        stripped.push({ line: null, text: block.text.slice(0, LONGEST_STRIPPED), reason })
    } else if (isSubhead(block) && paragraphs.length === 0 && standfirst === null && block.words >= STANDFIRST)
      standfirst = block.text
    else if (isSubhead(block)) subheads.push({ before: paragraphs.length, text: block.text })
    else paragraphs.push(block.text)
  }
  return { paragraphs, subheads, standfirst, stamp, agency, stripped }
}

type Place = { readonly headline: string | null; readonly opening: boolean; readonly closing: boolean }

const dropReason = (block: PageBlock, { headline, opening, closing }: Place): string | null => {
  const { text } = block
  const { words } = block
  if (text === headline) return 'headline'
  if (block.body || /(?:^|[\s_-])(?:src|source|credit|agency|quelle|wire)(?=$|[\s_-])/.test(block.marks[0] ?? '')) {
    const signed = closing && words <= 6 ? signOff(text) : null
    if (signed !== null) return 'agency credit'
  }
  const mark = words <= (block.sure ? TINY : SMALL) ? markReason(block) : null
  if (mark === 'standfirst') return opening && words >= 4 ? mark : block.body ? null : 'page furniture'
  if (mark !== null) return mark
  if (!block.body) return around(block)
  if (words <= 20 && stampOf(text) !== null && (opening || closing)) return 'date line'
  if (opening && opensByline(text) && !endsSentence(text)) return 'byline'
  if (opening && words <= 5 && isShouted(text)) return 'kicker'
  if (readsAlso(text) !== null) return 'link to another story'
  if (closing && isNotice(text)) return 'copyright'
  return block.sure && words > TINY ? null : residueReason(text)
}

/** A heading element with a whole sentence in it is a paragraph in large type. */
const isSubhead = ({ tag, text, words }: PageBlock): boolean =>
  /^h[1-6]$/.test(tag) && !(words >= 15 && endsSentence(text))

const markReason = (block: PageBlock): string | null => {
  const own = block.marks[0] ?? ''
  const near = block.marks.slice(0, 2).join(' ')
  if (HOLDER.test(own)) return null
  for (const [pattern, reason] of BY_MARK)
    if (pattern.test(own) || (reason === 'box' && pattern.test(near))) return reason
  return null
}

const around = ({ marks }: PageBlock): string => {
  const all = marks.join(' ')
  if (/<(?:figcaption|figure)>/.test(all)) return 'caption'
  if (/<nav>|\b(?:nav|menu|breadcrumb)/.test(all)) return 'navigation'
  if (/comment/.test(all)) return 'comments'
  if (/related|recommend|most|popular|more/.test(all)) return 'link to another story'
  return 'page furniture'
}
