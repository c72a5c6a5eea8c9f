import { createHash, randomUUID } from 'node:crypto'
import type { Corpus } from '@variorum/corpus'
import type { MiddlewareHandler } from 'hono'
import { keepAnswers } from './kept-answers.ts'
import { failedPrecondition } from './preconditions.ts'

/** Pages that depend on the corpus and the address alone. */
const PURE = /^\/(?:$|api\/(?:events|reports|outlets)|events\/|reports\/|outlets$)/

/** Bytes of pages kept, as they are sent: about a thousand. */
const ROOM = 16_000_000

/**
 * Gives pages a weak entity tag of the corpus's revision, and answers 304 without making a page that the client has. A page that
 * others had is not made again either, as long as the corpus is the same. The tag is another after a restart, when the
 * program may be too.
 */
export const freshPages = (corpus: Pick<Corpus, 'revision'>): MiddlewareHandler => {
  const kept = keepAnswers(ROOM)
  const start = randomUUID()
  return async (context, next) => {
    const { method, path, url } = context.req
    if (!(method === 'GET' || method === 'HEAD') || !PURE.test(path)) return next()
    const digest = createHash('sha256').update(`${start} ${corpus.revision()} ${url}`).digest('base64url')
    const tag = `W/"${digest.slice(0, 22)}"`
    const headers = { ETag: tag, 'Cache-Control': 'no-cache' }
    const given = (name: string): string | undefined => (name === 'if-match' ? undefined : context.req.header(name))
    if (failedPrecondition(given, tag) === 304) return context.body(null, 304, headers)
    const key = `${tag} ${context.req.header('accept-encoding') ?? ''}`
    const had = method === 'GET' ? kept.get(key) : null
    if (had !== null) return had
    await next()
    if (context.res.status !== 200) return
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    if (method === 'GET') context.res = await kept.keep(key, context.res)
  }
}
