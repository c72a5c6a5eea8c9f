import type { CopySummary, EventFilter } from '@variorum/corpus'
import { type CommonOptions, corpusPath, printJson } from '../command.ts'
import { filterOf } from '../filter-of.ts'
import { EXIT, type Io } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { requireCorpus } from '../require-corpus.ts'
import { safeText } from '../safe-text.ts'
import { layoutTable } from '../table-layout.ts'
import { createStyle } from '../terminal-style.ts'

/** `variorum copies`: who copied whom. */
export const copiesCommand = async (io: Io, options: CommonOptions & EventFilter): Promise<number> => {
  const corpus = openStored(await requireCorpus(corpusPath(io, options)), { readOnly: true })
  try {
    const copies = corpus.copies(filterOf(options))
    if (options.json) printJson(io, copies)
    else
      await io.page(copies.length === 0 ? 'No report shares wording with an earlier one.\n' : formatCopies(copies, io))
    return EXIT.done
  } finally {
    corpus.close()
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const formatCopies = (copies: readonly CopySummary[], { columns, color }: Io): string => {
  const style = createStyle(color)
  const head = ['outlet', 'has wording of', 'reports', 'whole', 'credited', 'words', 'share', 'of source']
  const rows = copies.map(copy => [
    safeText(copy.outlet ?? 'unknown outlet'),
    `${safeText(copy.from ?? 'unknown outlet')}${copy.agency ? ' (agency)' : ''}`,
    String(copy.reports),
    String(copy.whole),
    String(copy.credited),
    String(copy.words),
    percent(copy.share),
    percent(copy.shareOfSource),
  ])
  const [header = '', ...lines] = layoutTable([head, ...rows], columns, 1)
  return `${[style.bold(header), ...lines].join('\n')}\n`
}
