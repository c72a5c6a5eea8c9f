import { type EventQuery, type EventSummary, openCorpus } from '@variorum/corpus'
import { type CommonOptions, corpusPath, printJson } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { requireCorpus } from '../require-corpus.ts'
import { safeText } from '../safe-text.ts'
import { layoutTable } from '../table-layout.ts'
import { createStyle } from '../terminal-style.ts'

export type EventsOptions = CommonOptions & EventQuery

const HEADLINE = 2

/** `variorum events`: the events of the corpus, newest first. */
export const eventsCommand = async (io: Io, options: EventsOptions): Promise<number> => {
  const path = await requireCorpus(corpusPath(io, options))
  const corpus = openCorpus(path, { readOnly: true })
  try {
    const events = corpus.events(options)
    if (options.json) printJson(io, events)
    else await io.page(formatEvents(events, io))
    return EXIT.done
  } finally {
    corpus.close()
  }
}

const formatEvents = (events: readonly EventSummary[], { columns, color }: Io): string => {
  if (events.length === 0) return 'No event fits. `variorum add SOURCE…` reads reports in; fewer filters show more.\n'
  const style = createStyle(color)
  const head = ['date', 'id', 'headline', 'outlets', 'reports', 'origins', 'differences', 'conflicts']
  const rows = events.map(event => [
    event.firstPublished?.slice(0, 10) ?? 'undated',
    event.eventId,
    safeText(event.headline ?? ''),
    String(event.outlets),
    String(event.reports),
    String(event.origins),
    String(event.differences),
    String(event.conflicts),
  ])
  const [header = '', ...lines] = layoutTable([head, ...rows], columns, HEADLINE)
  return `${[style.bold(header), ...lines].join('\n')}\n`
}
