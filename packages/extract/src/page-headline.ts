/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Json, textOf } from './json-ld.ts'
import type { Meta } from './page-meta.ts'
import { countWords } from './text-line.ts'

const SEPARATOR = /\s+(?:[|–—·•»«:]|::|\/\/|-|&raquo;|←|→|>|<)\s+|\s*[|»«]\s*/u

/** A page's headline and what its title element adds to it, which is often the outlet. */
export type PageHeadline = { readonly headline: string | null; readonly site: string | null }

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The headline, from headings that the page's title repeats, else metadata, else the title itself. */
export const readHeadline = (
  document: Document,
  article: Json | null,
  meta: Meta,
  siteName: string | null,
): PageHeadline => {
  const clean = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null
  const title = clean(document.querySelector('title')?.textContent)
  const declared = [
    textOf(article?.headline),
    meta('og:title', 'twitter:title', 'dc.title', 'title', 'headline', 'sailthru.title'),
  ].filter(text => text !== null)
  const headings = Array.from(
    document.querySelectorAll('h1, h2, h3, .headline, .entry-title, .post-title, [itemprop="headline"]'),
  )
    .slice(0, 60)
    .map(element => ({
      text: clean(element.textContent) ?? '',
      first: /^h1$/i.test(element.tagName),
      named: /title|headline/i.test(`${element.getAttribute('class')} ${element.getAttribute('itemprop')}`),
    }))
    .filter(({ text }) => text !== '' && text.length < 300)
  const titles = [title, ...declared].filter(text => text !== null).map(fold)
  const site = siteName === null ? null : fold(siteName)
  const scored = headings
    .filter(({ text }) => fold(text) !== site && fold(text) !== '')
    .map(({ text, first, named }, index) => {
      const folded = fold(text)
      const equal = titles.includes(folded)
      const opens = titles.some(known => known.startsWith(folded))
      const inside = opens || titles.some(known => known.includes(folded))
      const words = countWords(text)
      return {
        text,
        score:
          (equal ? 3 : opens ? 2.5 : inside ? 2 : 0) +
          (first ? 1 : 0) +
          (named ? 0.6 : 0) +
          (words >= 3 ? 0.7 : 0) -
          index / 100,
      }
    })
  const best = scored.reduce<{ text: string; score: number } | null>(
    (top, next) => (top === null || next.score > top.score ? next : top),
    null,
  )
  const pieces =
    title
      ?.split(SEPARATOR)
      .map(piece => piece.trim())
      .filter(piece => piece !== '') ?? []
  const rest = (headline: string): string | null => {
    const others = pieces.filter(piece => fold(piece) !== fold(headline) && !fold(headline).includes(fold(piece)))
    return others.at(-1) ?? null
  }
  const cut = (text: string): string => {
    const parts = text.split(SEPARATOR)
    if (parts.length < 2) return text
    const kept = parts.filter(part => fold(part) !== site && part !== '')
    return kept.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim() || text
  }
  const fallback = declared[0] === undefined ? (title === null ? null : cut(title)) : cut(declared[0])
  const headline = best !== null && best.score >= 1.6 ? best.text : (fallback ?? best?.text ?? null)
  return { headline, site: headline === null ? null : rest(headline) }
}
