import type { Subhead } from '@variorum/text'
import { trailingCredit } from './credit.ts'
import { findDateline } from './dateline.ts'
import type { Evidence } from './evidence.ts'
import { outletFromPath } from './outlet.ts'
import { layOut, markBody } from './page-body.ts'
import { sortBlocks } from './page-lines.ts'
import { readPageMetadata } from './page-metadata.ts'
import type { PageOutcome } from './page-outcome.ts'
import { parsePage } from './page-tree.ts'
import { UNDATED } from './parse-date.ts'
import type { Extraction } from './read-text.ts'
import { readStamp } from './stamp-date.ts'

/** What a page gives beside what every reader finds. */
export type PageExtraction = Extraction & {
  readonly url: string | null
  readonly language: string | null
  readonly evidence: readonly Evidence[]
}

/** Reads one HTML page. */
export const readHtml = (content: string, source: string): PageOutcome => {
  const tree = parsePage(content)
  if ('limit' in tree) return { page: null, ...tree.limit }
  const layout = layOut(tree)
  const metadata = readPageMetadata(tree, layout, source)
  const {
    paragraphs,
    subheads,
    standfirst,
    stamp,
    agency: credited,
    stripped,
  } = sortBlocks(markBody(layout, metadata.headline), metadata.headline)
  const joined = join(paragraphs, subheads)
  if (!/\p{L}/u.test(joined.text))
    return { page: null, code: 'no-body', message: 'no paragraph of prose was found in it' }
  const credit = trailingCredit(joined.text)
  const cut = credit === null ? joined.text : joined.text.slice(0, -credit.length)
  const dateline = findDateline(cut)
  const shift = dateline?.length ?? 0
  const text = cut.slice(shift)
  const published =
    metadata.published.at === null ? readStamp(stamp ?? dateline?.text ?? null, text) : metadata.published
  const page = {
    ...metadata,
    published: published.raw === null ? UNDATED : published,
    outlet: metadata.outlet ?? outletFromPath(source, text),
    agency:
      dateline?.agency ??
      credited ??
      credit?.agency ??
      metadata.agency ??
      (dateline === null ? null : wireByline(metadata)),
    standfirst,
    subheads: joined.subheads.map(({ at, text: title }) => ({ at: Math.max(0, at - shift), text: title })),
    dateline: dateline?.text ?? null,
    text,
    stripped,
  }
  return { page }
}

/** Copy with a dateline whose byline is one word, not the outlet's, is an agency's: people have two names. */
const wireByline = ({
  byline,
  outlet,
}: {
  readonly byline: string | null
  readonly outlet: string | null
}): string | null => (byline !== null && byline !== outlet && /^\p{Lu}[\p{L}.]+$/u.test(byline) ? byline : null)

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
