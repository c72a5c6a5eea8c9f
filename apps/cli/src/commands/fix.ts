import type { Corpus, Correction, CorrectionRequest } from '@variorum/corpus'
import { analyseCorpus } from '../analyse-corpus.ts'
import { type CommonOptions, corpusPath, printJson } from '../command.ts'
import { formatEvents } from '../format-events.ts'
import { EXIT, type Io, UsageError } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { orUsageError } from '../or-usage-error.ts'
import { requireCorpus } from '../require-corpus.ts'
import { safeText } from '../safe-text.ts'
import { layoutTable } from '../table-layout.ts'
import { createStyle } from '../terminal-style.ts'

export type FixOptions = CommonOptions & { readonly by?: string; readonly why?: string }

/** `variorum fix merge|split|move`: keeps a correction and analyses the events it touches. */
export const fixCommand = (io: Io, request: CorrectionRequest, options: FixOptions): Promise<number> =>
  withCorpus(io, options, async corpus => {
    const facts = { by: options.by ?? null, at: new Date().toISOString(), why: options.why ?? null }
    return showOutcome(
      io,
      corpus,
      orUsageError(() => corpus.correct(request, facts)),
      'made',
      options,
    )
  })

/** `variorum fix undo`: takes a correction back and analyses the events it touched. */
export const undoCommand = (io: Io, number: string | undefined, options: CommonOptions): Promise<number> =>
  withCorpus(io, options, async corpus => {
    const undone = corpus.undo(number?.replace(/^(?!c-)/, 'c-'))
    if (undone === null)
      throw new UsageError(
        number === undefined
          ? 'there is no correction to undo'
          : `there is no correction ${number}; see variorum fix list`,
      )
    return showOutcome(io, corpus, undone, 'undone', options)
  })

/** `variorum fix list`: the corrections in the order they were made. */
export const listFixesCommand = async (io: Io, options: CommonOptions): Promise<number> => {
  const corpus = openStored(await requireCorpus(corpusPath(io, options)), { readOnly: true })
  try {
    const corrections = corpus.corrections()
    if (options.json) printJson(io, corrections)
    else await io.page(formatCorrections(corrections, io))
    return EXIT.done
  } finally {
    corpus.close()
  }
}

/** Corrections are made of what is analysed: an analysis that was cut off is finished first. */
const withCorpus = async (
  io: Io,
  options: CommonOptions,
  work: (corpus: Corpus) => Promise<number>,
): Promise<number> => {
  const corpus = openStored(await requireCorpus(corpusPath(io, options)))
  try {
    if ((await analyseCorpus(io, corpus, options)).analysis === null) return EXIT.problems
    return await work(corpus)
  } finally {
    corpus.close()
  }
}

const showOutcome = async (
  io: Io,
  corpus: Corpus,
  correction: Correction,
  done: 'made' | 'undone',
  options: CommonOptions,
): Promise<number> => {
  const { analysis } = await analyseCorpus(io, corpus, options)
  const named = [
    ...correction.steps.map(({ reportId }) => `e-${reportId}`),
    ...(correction.eventId === null ? [] : [correction.eventId]),
  ]
  const found = named.flatMap(id => corpus.event(id) ?? [])
  const events = [...new Map(found.map(event => [event.eventId, event])).values()]
  if (options.json) printJson(io, { correction, done, events })
  else if (!options.quiet)
    io.out(
      `${done === 'made' ? 'made' : 'undid'} correction ${correction.correctionId} (${correction.action})\n${formatEvents(events, io)}`,
    )
  return analysis === null ? EXIT.problems : EXIT.done
}

const WHY = 5

const formatCorrections = (corrections: readonly Correction[], { columns, color }: Io): string => {
  if (corrections.length === 0) return 'No corrections. `variorum fix merge|split|move` makes one.\n'
  const rows = corrections.map(({ correctionId, action, steps, eventId, at, by, why }) => [
    correctionId,
    action,
    `${steps.map(step => (action === 'merge' ? step.eventId : step.reportId)).join(' ')} ${action === 'split' ? 'off' : 'to'} ${eventId ?? ''}`,
    at.slice(0, 16).replace('T', ' '),
    safeText(by ?? ''),
    safeText(why ?? ''),
  ])
  const [header = '', ...lines] = layoutTable(
    [['id', 'what', 'which', 'when (UTC)', 'who', 'why'], ...rows],
    columns,
    WHY,
  )
  return `${[createStyle(color).bold(header), ...lines].join('\n')}\n`
}
