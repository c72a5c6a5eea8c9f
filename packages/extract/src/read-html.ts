/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { Readability } from '@mozilla/readability'
import type { Stripped } from '@variorum/text'
import { parseHTML } from 'linkedom'
import { findDateline } from './dateline.ts'
import { outletFromPath } from './outlet.ts'
import { readPageMetadata } from './page-metadata.ts'
import type { Extraction } from './read-text.ts'
import { readsAlso, residueReason } from './residue.ts'

/** What a page gives beside what every reader finds. */
export type PageExtraction = Extraction & { readonly url: string | null; readonly language: string | null }

/** Elements that are never part of a news text, whatever the extractor thinks of them. */
const FURNITURE =
  'script, style, noscript, template, nav, aside, footer, form, button, figure, figcaption, iframe, svg, [hidden], [aria-hidden="true"], [class*="promo"], [class*="related"], [class*="newsletter"], [class*="share"], [class*="comment"], [class*="cookie"], [class*="breadcrumb"], [class*="advert"], [class*="caption"], [class*="most-read"], [class*="read-more"], [class*="readmore"]'

const BLOCK = /^(?:P|DIV|LI|H[1-6]|BLOCKQUOTE|UL|OL|SECTION|ARTICLE|HEADER|TABLE|TR|DD|DT|PRE|HR|BR)$/

/** Reads one HTML page. Null where it holds no body. */
export const readHtml = (content: string, source: string): PageExtraction | null => {
  const { document } = parseHTML(content)
  const metadata = readPageMetadata(document)
  const stripped: Stripped[] = []
  for (const element of document.querySelectorAll(FURNITURE)) {
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    if (text !== '' && !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG)$/i.test(element.tagName) && text.length < 2_000)
      stripped.push({ line: null, text, reason: 'page furniture' })
    element.remove()
  }
  const article = new Readability(document, { charThreshold: 120, serializer: node => node }).parse()
  if (article?.content == null) return null
  const blocks = readBlocks(article.content)
  const paragraphs: string[] = []
  const subheads: { at: number; text: string }[] = []
  let length = 0
  for (const block of blocks) {
    const reason =
      block.text === metadata.headline
        ? 'repeated headline'
        : readsAlso(block.text) !== null
          ? 'link to another story'
          : (residueReason(block.text) ?? stampReason(block.text))
    if (reason !== null) stripped.push({ line: null, text: block.text, reason })
    else if (block.heading) subheads.push({ at: length === 0 ? 0 : length + 2, text: block.text })
    else {
      length += (paragraphs.length > 0 ? 2 : 0) + block.text.length
      paragraphs.push(block.text)
    }
  }
  const body = paragraphs.join('\n\n')
  if (!/\p{L}/u.test(body)) return null
  const dateline = findDateline(body)
  const shift = dateline?.length ?? 0
  const text = body.slice(shift)
  return {
    ...metadata,
    outlet: metadata.outlet ?? outletFromPath(source, body),
    standfirst: null,
    subheads: subheads
      .filter(subhead => subhead.at < body.length)
      .map(({ at, text }) => ({ at: Math.max(0, at - shift), text })),
    dateline: dateline?.text ?? null,
    agency: dateline?.agency ?? null,
    text,
    stripped,
  }
}

/** A line of a body that is a byline or a stamp and no sentence. */
const stampReason = (text: string): string | null => {
  if (/[.!?]["”’»)]*$/.test(text)) return null
  if (/^by \p{Lu}/iu.test(text) && text.length < 120) return 'byline'
  if (/^(?:published|updated|posted|last modified)\b/i.test(text)) return 'date line'
  return null
}

type Block = { readonly text: string; readonly heading: boolean }

/** The text of a tree by block elements; inline elements leave no space. */
const readBlocks = (root: Node): Block[] => {
  const blocks: Block[] = []
  let current = ''
  const flush = (heading: boolean): void => {
    const text = current.replace(/[\s\u00a0]+/g, ' ').trim()
    if (text !== '') blocks.push({ text, heading })
    current = ''
  }
  const walk = (node: Node): void => {
    if (node.nodeType === 3) current += node.textContent ?? ''
    if (node.nodeType !== 1) return
    const block = BLOCK.test(node.nodeName)
    if (block) flush(false)
    for (const child of node.childNodes) walk(child)
    if (block) flush(/^H[1-6]$/.test(node.nodeName))
  }
  walk(root)
  flush(false)
  return blocks
}
