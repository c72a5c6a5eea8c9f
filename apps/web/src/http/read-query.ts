import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'

/**
 * The query of a request as its schema has it. Parameters that are given empty, as forms do, count as not given; of
 * one given twice the last counts, unless the schema takes a list. Other parameters are passed over.
 * @throws HTTPException 400 that names the first parameter that is wrong.
 */
export const readQuery = <Shape extends z.core.$ZodLooseShape>(
  context: Context,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> => {
  const given = Object.entries(context.req.queries()).flatMap(([name, values]): [string, string | string[]][] => {
    const filled = values.filter(value => value !== '')
    const last = filled.at(-1)
    if (last === undefined) return []
    return [[name, takesList(schema.shape[name]) ? filled : last]]
  })
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new HTTPException(400, {
    message: `${String(issue?.path[0] ?? 'The query')}: ${issue?.message ?? 'not understood'}.`,
  })
}

const takesList = (type: unknown): boolean =>
  type instanceof z.ZodArray ||
  ((type instanceof z.ZodOptional || type instanceof z.ZodExactOptional) && takesList(type.unwrap()))
