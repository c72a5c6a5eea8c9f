import type { Subhead } from '@variorum/text'
import { trailingCredit } from './credit.ts'
import { findDateline } from './dateline.ts'
import { outletFromPath } from './outlet.ts'
import { markBody } from './page-body.ts'
import { sortBlocks } from './page-lines.ts'
import { readPageMetadata } from './page-metadata.ts'
import { UNDATED } from './parse-date.ts'
import { parsePage } from './parse-page.ts'
import type { Extraction } from './read-text.ts'
import { readStamp } from './stamp-date.ts'

/** What a page gives beside what every reader finds. */
export type PageExtraction = Extraction & { readonly url: string | null; readonly language: string | null }

/** Reads one HTML page. Null where it holds no body. */
export const readHtml = (content: string, source: string): PageExtraction | null => {
  const document = parsePage(content)
  if (document === null) return null
  const metadata = readPageMetadata(document, source)
  const {
    paragraphs,
    subheads,
    standfirst,
    stamp,
    agency: credited,
    stripped,
  } = sortBlocks(markBody(document), metadata.headline)
  const joined = join(paragraphs, subheads)
  if (!/\p{L}/u.test(joined.text)) return null
  const credit = trailingCredit(joined.text)
  const cut = credit === null ? joined.text : joined.text.slice(0, -credit.length)
  const dateline = findDateline(cut)
  const shift = dateline?.length ?? 0
  const text = cut.slice(shift)
  const published =
    metadata.published.at === null ? readStamp(stamp ?? dateline?.text ?? null, text) : metadata.published
  return {
    ...metadata,
    published: published.raw === null ? UNDATED : published,
    outlet: metadata.outlet ?? outletFromPath(source, text),
    agency: dateline?.agency ?? credited ?? credit?.agency ?? metadata.agency,
    standfirst,
    subheads: joined.subheads.map(({ at, text: title }) => ({ at: Math.max(0, at - shift), text: title })),
    dateline: dateline?.text ?? null,
    text,
    stripped,
  }
}

/** Paragraphs joined by blank lines; `subheads` say before which paragraph they stand. */
const join = (
  paragraphs: readonly string[],
  subheads: readonly { readonly before: number; readonly text: string }[],
): { text: string; subheads: Subhead[] } => {
  const starts: number[] = []
  let length = 0
  for (const paragraph of paragraphs) {
    starts.push(length)
    length += paragraph.length + 2
  }
  return {
    text: paragraphs.join('\n\n'),
    subheads: subheads.flatMap(({ before, text }) => {
      const at = starts[before]
      return at === undefined ? [] : [{ at, text }]
    }),
  }
}
