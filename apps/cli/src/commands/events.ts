import type { EventQuery } from '@variorum/corpus'
import { type CommonOptions, corpusPath, printJson } from '../command.ts'
import { formatReasons } from '../explain-event.ts'
import { formatEvents } from '../format-events.ts'
import { EXIT, type Io } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { orUsageError } from '../or-usage-error.ts'
import { requireCorpus } from '../require-corpus.ts'

export type EventsOptions = CommonOptions & EventQuery & { readonly explain?: string }

const NO_EVENT = 'No event fits. `variorum add SOURCE…` reads reports in; fewer filters show more.\n'

/** `variorum events`: the events of the corpus, newest first; or why one event is what it is. */
export const eventsCommand = async (io: Io, options: EventsOptions): Promise<number> => {
  const path = await requireCorpus(corpusPath(io, options))
  const corpus = openStored(path, { readOnly: true })
  try {
    if (options.explain !== undefined) {
      const { explain } = options
      const reasons = orUsageError(() => corpus.explain(explain))
      if (options.json) printJson(io, reasons)
      else await io.page(formatReasons(reasons))
      return EXIT.done
    }
    const events = orUsageError(() => corpus.events(options))
    if (options.json) printJson(io, events)
    else await io.page(events.length === 0 ? NO_EVENT : formatEvents(events, io))
    return EXIT.done
  } finally {
    corpus.close()
  }
}
