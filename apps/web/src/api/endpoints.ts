import type { Corpus } from '@variorum/corpus'
import type { KnownFacts } from '../downloads/known-facts.ts'
import { compareEndpoint } from './compare.ts'
import { dataEndpoint } from './data.ts'
import { eventEndpoint } from './event.ts'
import { eventsEndpoint } from './events.ts'
import { outletsEndpoint } from './outlets.ts'
import { passageEndpoint } from './passage.ts'
import { reportEndpoint } from './report.ts'
import { tableEndpoint } from './table.ts'

/** Every address of the API that only reads. */
export const createEndpoints = (corpus: Corpus, facts: KnownFacts) => ({
  events: eventsEndpoint(corpus),
  event: eventEndpoint(corpus),
  passage: passageEndpoint(corpus),
  report: reportEndpoint(corpus),
  outlets: outletsEndpoint(corpus),
  compare: compareEndpoint,
  data: dataEndpoint(corpus, facts),
  table: tableEndpoint(corpus, facts),
})

/** The endpoints by name, as pages use them. */
export type Endpoints = ReturnType<typeof createEndpoints>
