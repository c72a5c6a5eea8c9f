import type { Corpus } from '@variorum/corpus'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { addEndpoint } from './api/add.ts'
import { createEndpoints } from './api/endpoints.ts'
import { toOpenApi } from './api/openapi.ts'
import { ASSET_FILES } from './assets.ts'
import { LIMITS } from './compare/limits.ts'
import { downloadRoutes } from './downloads/download-routes.ts'
import { createKnownFacts } from './downloads/known-facts.ts'
import { changesRoute } from './http/changes.ts'
import { compressText } from './http/compress.ts'
import { freshPages } from './http/fresh-pages.ts'
import { type LogEntry, logRequests } from './http/log-requests.ts'
import { allowHosts, allowMethods, refuseCrossSite, secureHeaders } from './http/security.ts'
import { errorPage } from './pages/error-page.ts'
import { pageRoutes } from './pages/page-routes.ts'
import { bytesInWords } from './words.ts'

/** How the app is served. */
export type AppOptions = {
  /** Host names it answers for, lower case, without port. */
  readonly hosts?: readonly string[]
  /** Told of every failure that is not the client's, with the id that the client sees. */
  readonly onFailure?: (id: string, error: Error) => void
  /** Takes reports into the corpus, which must be open for writing. Default false: nothing that is sent is stored. */
  readonly allowUpload?: boolean
  /** Told of every request. */
  readonly onAnswer?: (entry: LogEntry) => void
  /** Aborted when the server stops: answers that would go on for ever end. */
  readonly stopping?: AbortSignal
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** The addresses that take a POST: those that compare what is sent and store nothing, and those that add it to the corpus. */
const COMPARING = ['/compare', '/api/compare']
const ADDING = ['/add', '/api/add']

/** The web app over a corpus: `app.request('/')` answers without a socket. Reads only, unless uploads are allowed. */
export const createApp = (corpus: Corpus, options: AppOptions = {}): Hono => {
  const { hosts = LOCAL_HOSTS, onFailure, onAnswer, stopping, allowUpload = false } = options
  const app = new Hono()
  if (onAnswer !== undefined) app.use(logRequests(onAnswer))
  app.use(
    secureHeaders,
    allowHosts(hosts),
    refuseCrossSite,
    allowMethods(allowUpload ? [...COMPARING, ...ADDING] : COMPARING),
    limitBody,
  )
  app.use(freshPages(corpus), compressText)

  const facts = createKnownFacts(corpus)
  const endpoints = createEndpoints(corpus, facts)
  const add = allowUpload ? addEndpoint(corpus) : null
  const served = [...Object.values(endpoints), ...(add === null ? [] : [add])]
  for (const endpoint of served)
    app.on(endpoint.method, endpoint.path, async context => context.json(await endpoint.load(context)))
  const description = toOpenApi(served)
  app.get('/api/openapi.json', context => context.json(description))
  app.route('/', changesRoute(corpus, stopping))
  app.route('/', pageRoutes(corpus, endpoints, add))
  app.route('/', downloadRoutes(corpus, facts))
  for (const [path, { body, type }] of ASSET_FILES)
    app.get(path, context =>
      context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    )

  app.notFound(context => refuse(context, 404, 'There is nothing at this address.'))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return refuse(context, error.status, error.message)
    const id = crypto.randomUUID()
    onFailure?.(id, error)
    return refuse(context, 500, `This is a bug in Variorum; its number here is ${id}.`)
  })
  return app
}

const limitBody = bodyLimit({
  maxSize: LIMITS.bytes,
  onError: () => {
    throw new HTTPException(413, { message: `At most ${bytesInWords(LIMITS.bytes)} are taken.` })
  },
})

const TITLES: Readonly<Record<number, string>> = { 404: 'Not found', 500: 'Something went wrong' }

/** Says why a request is not answered: to programs as JSON, to people as a page. */
const refuse = (context: Context, status: ContentfulStatusCode, message: string) => {
  if (status === 503) context.header('Retry-After', '5')
  return context.req.path.startsWith('/api/')
    ? context.json({ status, message }, status)
    : context.html(errorPage(TITLES[status] ?? 'This request cannot be answered', message), status)
}
