import type { Corpus, EventQuery } from '@variorum/corpus'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { collationView } from './collation-view.ts'
import { dataRoutes } from './data-routes.ts'
import { EVENT_SORTS, eventsPage } from './events-page.ts'
import { page } from './layout.ts'
import { reportPage } from './report-page.ts'
import { allowHosts, secureHeaders } from './security.ts'
import { STYLE } from './style.ts'

/** How the app is served. */
export type AppOptions = {
  /** Host names it answers for, lower case, without port. */
  readonly hosts?: readonly string[]
  /** Told of every failure that is not the client's, with the id that the client sees. */
  readonly onFailure?: (id: string, error: Error) => void
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']
const PAGE_SIZE = 30

/** The web app over a corpus: `app.request('/')` answers without a socket. Reads only. */
export const createApp = (corpus: Corpus, { hosts = LOCAL_HOSTS, onFailure }: AppOptions = {}): Hono => {
  const app = new Hono()
  app.use(secureHeaders, allowHosts(hosts))

  app.get('/', context => {
    const filter = readFilter(context.req.query())
    const offset = readWhole(context.req.query('offset'), 'offset') ?? 0
    const events = corpus.events({ ...filter, limit: PAGE_SIZE + 1, offset })
    const more = new URLSearchParams({ ...context.req.query(), offset: String(offset + PAGE_SIZE) })
    return context.html(eventsPage(events.slice(0, PAGE_SIZE), filter, events.length > PAGE_SIZE ? `/?${more}` : null))
  })

  app.get('/events/:id', context => {
    const event = corpus.event(context.req.param('id'))
    if (event === null) throw new HTTPException(404, { message: 'There is no such event in this corpus.' })
    if (event.eventId !== context.req.param('id')) return context.redirect(`/events/${event.eventId}`, 301)
    const headline = event.headline ?? 'No headline'
    const reports = corpus.reportsOf(event.eventId)
    const comparison = { eventId: event.eventId, headline, reports, collation: corpus.collation(event.eventId) }
    return context.html(page(headline, collationView(comparison)))
  })

  app.get('/reports/:id', context => {
    const report = corpus.report(context.req.param('id'))
    if (report === null) throw new HTTPException(404, { message: 'There is no such report in this corpus.' })
    return context.html(reportPage(report, corpus.eventOf(report.id)))
  })

  app.route('/data', dataRoutes(corpus))

  app.get('/assets/style.css', context => context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/assets/icon.svg', context => context.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }))

  app.notFound(context => context.html(errorPage('Not found', 'There is no page at this address.'), 404))
  app.onError((error, context) => {
    if (error instanceof HTTPException)
      return context.html(
        errorPage(error.status === 404 ? 'Not found' : 'This request cannot be answered', error.message),
        error.status,
      )
    const id = crypto.randomUUID()
    onFailure?.(id, error)
    return context.html(errorPage('Something went wrong', `This is a bug in Variorum; its number here is ${id}.`), 500)
  })
  return app
}

const errorPage = (title: string, message: string) =>
  page(title, html`<h1>${title}</h1><p>${message}</p><p><a href="/">All events</a></p>`)

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 3h6M1 7h6M1 11h6M9 3h6M9 11h6" stroke="#5f5b54" stroke-width="1.6"/><path d="M9 7h6" stroke="#b3541e" stroke-width="2.4"/></svg>`

const readFilter = (query: Readonly<Record<string, string>>): EventQuery => {
  const { search, outlet, since, until } = query
  const minOutlets = readWhole(query.minOutlets, 'minOutlets')
  const sort = EVENT_SORTS.find(order => order === query.sort)
  return {
    ...(search && { search }),
    ...(outlet && { outlet }),
    ...(since && { since: readDay(since, 'since') }),
    ...(until && { until: readDay(until, 'until') }),
    ...(minOutlets !== undefined && { minOutlets }),
    ...(sort && { sort }),
  }
}

const readWhole = (value: string | undefined, name: string): number | undefined => {
  if (value === undefined || value === '') return undefined
  if (!/^\d{1,9}$/.test(value))
    throw new HTTPException(400, { message: `${name}: expected a whole number, not “${value}”.` })
  return Number(value)
}

const readDay = (value: string, name: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw new HTTPException(400, { message: `${name}: expected a day such as 2026-02-18, not “${value}”.` })
  return value
}
