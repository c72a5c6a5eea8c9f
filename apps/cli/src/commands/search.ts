import type { SearchHit } from '@variorum/corpus'
import { type CommonOptions, corpusPath, printJson } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { requireCorpus } from '../require-corpus.ts'
import { safeText } from '../safe-text.ts'
import { layoutRow } from '../table-layout.ts'
import { createStyle } from '../terminal-style.ts'

export type SearchOptions = CommonOptions & { readonly limit: number }

/** `variorum search WORDS`: full-text search over the reports. */
export const searchCommand = async (io: Io, words: readonly string[], options: SearchOptions): Promise<number> => {
  const path = await requireCorpus(corpusPath(io, options))
  const corpus = openStored(path, { readOnly: true })
  try {
    const hits = corpus.search(words.join(' '), { limit: options.limit })
    if (options.json) printJson(io, hits)
    else
      await io.page(
        hits.length === 0 ? 'No report holds these words.\n' : hits.map(hit => formatHit(hit, io)).join('\n'),
      )
    return EXIT.done
  } finally {
    corpus.close()
  }
}

const formatHit = (hit: SearchHit, { columns, color }: Io): string => {
  const style = createStyle(color)
  const date = hit.published?.slice(0, 10) ?? 'undated'
  const title = `${style.bold(safeText(hit.headline ?? 'no headline'))} ${style.dim(`${safeText(hit.outlet ?? 'unknown outlet')} · ${date} · ${hit.reportId} in ${hit.eventId ?? 'no event yet'}`)}`
  const snippet = hit.snippet.map(piece =>
    piece.matched ? style.detail('quantity', safeText(piece.text)) : safeText(piece.text),
  )
  return `${[...layoutRow([title], [columns], ''), ...layoutRow([snippet.join('').replace(/\s+/g, ' ')], [columns - 4], '').map(line => `    ${line}`)].join('\n')}\n`
}
