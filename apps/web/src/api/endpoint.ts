import type { Context } from 'hono'
import { z } from 'zod'
import { readQuery } from '../http/read-query.ts'

/** What the description says of an address of the API. */
export type EndpointFacts = {
  readonly method: 'get' | 'post'
  /** As Hono writes it: `/api/events/:id`. */
  readonly path: string
  readonly summary: string
  /** What the `:names` of the path stand for. */
  readonly parameters: Readonly<Record<string, string>>
  readonly query: z.ZodObject
  /** What is sent with it, as OpenAPI describes content, by media type. */
  readonly body?: Readonly<Record<string, object>>
  /** Named by its `meta` id. */
  readonly answer: z.ZodType
}

/** One address of the API: its description, and what it gives for a request, whatever that is printed as. */
export type Endpoint<Answer> = EndpointFacts & {
  /** @throws HTTPException where the query is wrong or there is nothing to give. */
  readonly load: (context: Context) => Answer
}

/** The body of every answer that is no 2xx. */
export const RefusalSchema = z.object({ status: z.int(), message: z.string() }).meta({ id: 'Refusal' })

/** An endpoint that reads: `give` gets the names in the path and the parsed query. */
export const defineEndpoint = <Shape extends z.core.$ZodLooseShape, Answer>({
  give,
  ...facts
}: Omit<EndpointFacts, 'method' | 'query'> & {
  readonly query: z.ZodObject<Shape>
  readonly give: (parameters: Readonly<Record<string, string>>, query: z.output<z.ZodObject<Shape>>) => Answer
}): Endpoint<Answer> => ({
  ...facts,
  method: 'get',
  load: context => give(context.req.param(), readQuery(context, facts.query)),
})
