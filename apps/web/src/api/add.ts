import type { Corpus } from '@variorum/corpus'
import { z } from 'zod'
import { type AddedReports, createAdder } from '../compare/add-sent.ts'
import { ProblemSchema, SENT_TEXTS } from './compare.ts'
import type { Endpoint } from './endpoint.ts'

const ids = z.array(z.string())

const AnswerSchema = z
  .object({
    added: ids.describe('Ids of reports that went in.'),
    known: ids.describe('Ids of reports that were there already.'),
    analysed: z.boolean().describe('Whether they are in their events yet.'),
    events: ids.describe('Ids of the events they are in.'),
    problems: z.array(ProblemSchema),
  })
  .meta({ id: 'AddedReports' })

/** `/api/add`, served only where uploads are allowed. */
export const addEndpoint = (corpus: Corpus): Endpoint<Promise<AddedReports>> => ({
  method: 'post',
  path: '/api/add',
  summary: 'Adds up to ten texts or files to the corpus.',
  parameters: {},
  query: z.object({}),
  body: SENT_TEXTS,
  answer: AnswerSchema,
  load: createAdder(corpus),
})
