import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { declaredCharset, decode } from '../../packages/extract/src/decode.ts'
import { foldText } from '../../packages/extract/src/fold-text.ts'
import { readHtml } from '../../packages/extract/src/read-html.ts'
import { type AnnotatedPage, loadAnnotatedPages } from '../sets/annotated-pages.ts'

/**
 * Titles and authors of the pages of trafilatura's evaluation set.
 *
 * A title is right when it is the annotated one but for case, punctuation and blanks; the figure is the share of the
 * pages with an annotated title. Authors are right when the byline names the same people as the annotation, in any
 * order: names are compared as titles are, and what joins them (a comma, `und`, `and`, `/`, an annotation of its own) is
 * not. Precision counts the pages with a byline, recall those with an annotated author, of the pages with an annotated
 * author, as trafilatura's own `eval_authors.py` does. `nobody counted` adds the pages annotated as without an author
 * to the precision: a byline there is wrong, though many of them name somebody in what is not shown. `as written` asks
 * for the same characters, blanks collapsed.
 *
 * The rules were made on every other page (`even`); the others (`odd`) were scored, and not looked at.
 *
 *     node bench/score/score-pages.ts                     both halves and all pages
 *     node bench/score/score-pages.ts --errors even       what is wrong on the half to work on
 */
type Read = { readonly page: AnnotatedPage; readonly headline: string | null; readonly byline: string | null }

const JOINT = /\s*(?:[,;/&|\n]|\s(?:und|and|et|y|e|mit|with)\s)\s*/iu

const toNames = (written: readonly string[]): string =>
  [...new Set(written.flatMap(text => text.split(JOINT)).map(foldText))]
    .filter(name => name !== '')
    .toSorted()
    .join(', ')

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

const isTitle = ({ page, headline }: Read): boolean => foldText(headline ?? '') === foldText(page.title ?? '')

const isByline = ({ page, byline }: Read): boolean => toNames([byline ?? '']) === toNames(page.authors ?? [])

const read = (page: AnnotatedPage): Read => {
  const bytes = gunzipSync(readFileSync(page.path))
  const { page: found } = readHtml(decode(page.path, bytes, declaredCharset(bytes)).text ?? '', page.path)
  return { page, headline: found?.headline ?? null, byline: found?.byline ?? null }
}

const share = (hits: number, all: number): string => (hits / all).toFixed(3)

const score = (name: string, pages: readonly Read[]): void => {
  const titled = pages.filter(({ page }) => page.title !== null)
  const titles = titled.filter(isTitle).length
  const written = titled.filter(({ page, headline }) => collapse(headline ?? '') === collapse(page.title ?? '')).length
  const asked = pages.filter(({ page }) => page.authors !== null)
  const authored = asked.filter(({ page }) => page.authors?.length !== 0)
  const right = authored.filter(isByline).length
  const exact = authored.filter(({ page, byline }) => byline === collapse(page.authors?.join(', ') ?? '')).length
  const named = authored.filter(({ byline }) => byline !== null).length
  const namedAnywhere = asked.filter(({ byline }) => byline !== null).length
  const f1 = (hits: number, said = named): string => share(2 * hits, said + authored.length)
  console.log(
    `${name.padEnd(5)} titles ${share(titles, titled.length)} of ${titled.length} (${share(written, titled.length)} as written)`,
  )
  console.log(
    `      authors F1 ${f1(right)}, P ${share(right, named)}, R ${share(right, authored.length)} of ${authored.length} (F1 ${f1(exact)} as written; F1 ${f1(right, namedAnywhere)}, nobody counted)`,
  )
}

const list = (pages: readonly Read[]): void => {
  for (const one of pages) {
    const { page, headline, byline } = one
    if (page.title !== null && !isTitle(one))
      console.log(`title   ${page.path}\n    said   ${headline}\n    wanted ${collapse(page.title)}`)
    if (page.authors !== null && !isByline(one))
      console.log(`authors ${page.path}\n    said   ${byline}\n    wanted ${page.authors.map(collapse).join(' + ')}`)
  }
}

const pages = loadAnnotatedPages()
if (pages.length === 0) {
  console.log('skipped: its data is not here')
  process.exit(0)
}
const [flag, half] = process.argv.slice(2)
const halfOf = (remainder: number): Read[] => pages.filter((_, index) => index % 2 === remainder).map(read)
if (flag === '--errors') list(half === 'odd' ? halfOf(1) : halfOf(0))
else {
  const [even, odd] = [halfOf(0), halfOf(1)]
  score('even', even)
  score('odd', odd)
  score('all', [...even, ...odd])
}
