import type { Corpus } from '@variorum/corpus'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { createEndpoints } from './api/endpoints.ts'
import { toOpenApi } from './api/openapi.ts'
import { ASSET_FILES } from './assets.ts'
import { changesRoute } from './http/changes.ts'
import { allowHosts, allowMethods, refuseCrossSite, secureHeaders } from './http/security.ts'
import { dataRoutes } from './pages/data-page.ts'
import { errorPage } from './pages/error-page.ts'
import { pageRoutes } from './pages/page-routes.ts'

/** How the app is served. */
export type AppOptions = {
  /** Host names it answers for, lower case, without port. */
  readonly hosts?: readonly string[]
  /** Told of every failure that is not the client's, with the id that the client sees. */
  readonly onFailure?: (id: string, error: Error) => void
  /** Aborted when the server stops: answers that would go on for ever end. */
  readonly stopping?: AbortSignal
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** The web app over a corpus: `app.request('/')` answers without a socket. Reads only. */
export const createApp = (corpus: Corpus, { hosts = LOCAL_HOSTS, onFailure, stopping }: AppOptions = {}): Hono => {
  const app = new Hono()
  app.use(secureHeaders, allowHosts(hosts), refuseCrossSite, allowMethods([]))
  const endpoints = createEndpoints(corpus)
  for (const endpoint of Object.values(endpoints))
    app.get(endpoint.path, context => context.json(endpoint.load(context)))
  const description = toOpenApi(Object.values(endpoints))
  app.get('/api/openapi.json', context => context.json(description))
  app.route('/', changesRoute(corpus, stopping))
  app.route('/', pageRoutes(corpus, endpoints))
  app.route('/data', dataRoutes(corpus))
  for (const [path, { body, type }] of ASSET_FILES)
    app.get(path, context =>
      context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    )
  const refuse = (context: Context, status: ContentfulStatusCode, title: string, message: string) =>
    context.req.path.startsWith('/api/')
      ? context.json({ status, message }, status)
      : context.html(errorPage(title, message), status)
  app.notFound(context => refuse(context, 404, 'Not found', 'There is no page at this address.'))
  app.onError((error, context) => {
    if (error instanceof HTTPException)
      return refuse(
        context,
        error.status,
        error.status === 404 ? 'Not found' : 'This request cannot be answered',
        error.message,
      )
    const id = crypto.randomUUID()
    onFailure?.(id, error)
    return refuse(context, 500, 'Something went wrong', `This is a bug in Variorum; its number here is ${id}.`)
  })
  return app
}
