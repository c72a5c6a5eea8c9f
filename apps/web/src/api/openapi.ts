import { VERSION } from '@variorum/dataset'
import { z } from 'zod'
import type { EndpointFacts } from './endpoint.ts'

const REF = '#/components/schemas/'

/** The API described as OpenAPI 3.1: addresses, parameters and the shape of every answer. */
export const toOpenApi = (endpoints: readonly EndpointFacts[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Variorum',
    version: VERSION,
    description: 'Every page of the web app as JSON. Spans count UTF-16 code units of a report’s text, half-open.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: Object.fromEntries(
    endpoints.map(endpoint => [toPath(endpoint), { [endpoint.method]: toOperation(endpoint) }]),
  ),
  components: z.toJSONSchema(z.globalRegistry, { uri: id => REF + id }),
})

const toPath = ({ path }: EndpointFacts): string => path.replaceAll(/:(\w+)/g, '{$1}')

const toOperation = ({ summary, parameters, query, answer, body }: EndpointFacts) => ({
  summary,
  parameters: [
    ...Object.entries(parameters).map(([name, description]) => ({
      name,
      in: 'path',
      required: true,
      description,
      schema: { type: 'string' },
    })),
    ...Object.entries(query.shape).map(([name, type]) => {
      const { $schema, description, ...schema } = z.toJSONSchema(type)
      return { name, in: 'query', required: false, description, schema }
    }),
  ],
  ...(body && { requestBody: { required: true, content: body } }),
  responses: {
    200: { description: 'The answer.', content: { 'application/json': { schema: { $ref: REF + answer.meta()?.id } } } },
    default: {
      description: 'The request cannot be answered; `message` says why.',
      content: { 'application/json': { schema: { $ref: `${REF}Refusal` } } },
    },
  },
})
