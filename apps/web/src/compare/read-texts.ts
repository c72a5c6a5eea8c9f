import { extract, type Problem } from '@variorum/extract'
import type { Report } from '@variorum/text'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { LIMITS } from './limits.ts'

/** A text that was pasted, or a file that was uploaded. */
export type Sent = { readonly name: string; readonly outlet: string | null; readonly bytes: Uint8Array }

/** What is sent as JSON. */
export const ComparisonRequest = z
  .object({
    texts: z
      .array(
        z.object({
          text: z.string(),
          outlet: z.string().max(200).exactOptional(),
          name: z
            .string()
            .max(200)
            .exactOptional()
            .describe('A file name; its ending tells the format. Else plain text.'),
        }),
      )
      .min(1)
      .max(LIMITS.texts),
  })
  .meta({ id: 'ComparisonRequest' })

/** The texts of a request, whether it came from a form or from a program. @throws HTTPException 400 or 415 where it makes no sense. */
export const readSent = async (context: Context): Promise<Sent[]> => {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return fromJson(await context.req.text())
  if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') return fromForm(context)
  throw new HTTPException(415, { message: 'Send a form or JSON.' })
}

const fromJson = (body: string): Sent[] => {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (cause) {
    throw new HTTPException(400, { message: 'This is not JSON.', cause })
  }
  const parsed = ComparisonRequest.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new HTTPException(400, { message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}` })
  }
  return parsed.data.texts.map(({ text, outlet, name }, index) => ({
    name: name ?? `text-${index + 1}.txt`,
    outlet: outlet ?? (name === undefined ? `Text ${index + 1}` : null),
    bytes: new TextEncoder().encode(text),
  }))
}

const fromForm = async (context: Context): Promise<Sent[]> => {
  const form = await context.req.formData().catch((cause: unknown) => {
    throw new HTTPException(400, { message: 'This form is broken.', cause })
  })
  const outlets = form.getAll('outlet')
  const pasted = form.getAll('text').flatMap((value, index): Sent[] => {
    if (typeof value !== 'string' || value.trim() === '') return []
    const outlet = outlets[index]
    return [
      {
        name: `text-${index + 1}.txt`,
        outlet: typeof outlet === 'string' && outlet.trim() !== '' ? outlet.trim().slice(0, 200) : `Text ${index + 1}`,
        bytes: new TextEncoder().encode(value),
      },
    ]
  })
  const files = await Promise.all(
    form.getAll('file').map(async (value): Promise<Sent[]> => {
      if (typeof value === 'string' || value.size === 0) return []
      return [{ name: value.name, outlet: null, bytes: new Uint8Array(await value.arrayBuffer()) }]
    }),
  )
  return [...pasted, ...files.flat()]
}

/** The reports in what was sent, and what is wrong with it. The same text twice is one report. */
export const readReports = async (
  sent: readonly Sent[],
): Promise<{ readonly reports: readonly Report[]; readonly problems: readonly Problem[] }> => {
  const reports = new Map<string, Report>()
  const problems: Problem[] = []
  for (const { name, outlet, bytes } of sent)
    for await (const item of extract(name, inOnePiece(bytes), outlet === null ? {} : { outlet })) {
      if ('problem' in item) problems.push(item.problem)
      else reports.set(item.report.id, item.report)
    }
  return { reports: [...reports.values()], problems }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
