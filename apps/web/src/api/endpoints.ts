import type { Corpus } from '@variorum/corpus'
import { eventEndpoint } from './event.ts'
import { eventsEndpoint } from './events.ts'
import { passageEndpoint } from './passage.ts'
import { reportEndpoint } from './report.ts'

/** Every address of the API that only reads. */
export const createEndpoints = (corpus: Corpus) => ({
  events: eventsEndpoint(corpus),
  event: eventEndpoint(corpus),
  passage: passageEndpoint(corpus),
  report: reportEndpoint(corpus),
})

/** The endpoints by name, as pages use them. */
export type Endpoints = ReturnType<typeof createEndpoints>
