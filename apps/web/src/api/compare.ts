import { z } from 'zod'
import { compareSent, type SentComparison } from '../compare/compare-sent.ts'
import type { Endpoint } from './endpoint.ts'
import { ComparisonSchema } from './schemas.ts'

/** Something wrong with an input. */
export const ProblemSchema = z
  .object({
    code: z.string(),
    source: z.string(),
    severity: z.string(),
    message: z.string(),
    line: z.int().exactOptional(),
    offset: z.int().exactOptional(),
    field: z.string().exactOptional(),
  })
  .meta({ id: 'Problem' })

const AnswerSchema = z
  .object({
    comparison: ComparisonSchema.nullable().describe('Null where fewer than two different reports were found.'),
    problems: z.array(ProblemSchema),
  })
  .meta({ id: 'SentComparison' })

const REQUEST = { schema: { $ref: '#/components/schemas/ComparisonRequest' } }
const FORM = {
  schema: {
    type: 'object',
    properties: {
      text: { type: 'array', items: { type: 'string' } },
      outlet: { type: 'array', items: { type: 'string' }, description: 'The outlet of each text.' },
      file: { type: 'array', items: { type: 'string', format: 'binary' } },
    },
  },
}

/** How texts and files are sent, by media type. */
export const SENT_TEXTS = { 'application/json': REQUEST, 'multipart/form-data': FORM }

/** `/api/compare`. */
export const compareEndpoint: Endpoint<Promise<SentComparison>> = {
  method: 'post',
  path: '/api/compare',
  summary: 'Compares two to ten texts or files. Nothing is stored.',
  parameters: {},
  query: z.object({}),
  body: SENT_TEXTS,
  answer: AnswerSchema,
  load: compareSent,
}
