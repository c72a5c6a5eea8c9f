import type { Corpus } from '@variorum/corpus'
import { type Context, Hono } from 'hono'
import { DataQuery } from '../api/data.ts'
import type { Endpoint } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { findComparison, SHOWN } from '../api/event.ts'
import { EventsQuery } from '../api/events.ts'
import { EventViewQuery } from '../collation/event-query.ts'
import { toCollationView } from '../collation/view.ts'
import type { AddedReports } from '../compare/add-sent.ts'
import { renderComparisonFile } from '../comparison-file.ts'
import { TableQuery } from '../downloads/table-query.ts'
import { readQuery } from '../http/read-query.ts'
import { remember } from '../remember.ts'
import { aboutPage } from './about-page.ts'
import { addedPage } from './added-page.ts'
import { apiPage } from './api-page.ts'
import { comparedPage, comparePage } from './compare-page.ts'
import { dataPage } from './data-page.ts'
import { eventPage } from './event-page.ts'
import { eventsPage } from './events-page.ts'
import { outletsPage } from './outlets-page.ts'
import { passagePage } from './passage-page.ts'
import { reportPage } from './report-page.ts'
import { tablePage } from './table-page.ts'

/** Outlets offered while one types; beyond that the box takes any name. */
const MOST_OFFERED = 500

/** The pages that show the corpus, and the one that adds to it where that is allowed. */
export const pageRoutes = (corpus: Corpus, endpoints: Endpoints, add: Endpoint<Promise<AddedReports>> | null): Hono => {
  const routes = new Hono()
  const choices = remember(corpus, () => ({
    outlets: corpus.outletNames(MOST_OFFERED),
    languages: corpus.languages(),
    reports: corpus.counts().reports,
  }))

  routes.get('/', context =>
    corpus.atOnce(() => {
      const answer = endpoints.events.load(context)
      return context.html(eventsPage(answer, readQuery(context, EventsQuery), choices(null), corpus.revision()))
    }),
  )

  routes.get('/events/:id', context => {
    const revision = corpus.revision()
    const { event, comparison } = findComparison(corpus, context.req.param('id'), SHOWN)
    const moved = movedTo(context, event.eventId)
    if (moved !== null) return context.redirect(moved, 301)
    const view = toCollationView(
      comparison,
      readQuery(context, EventViewQuery),
      `/events/${encodeURIComponent(event.eventId)}`,
    )
    return context.html(eventPage(event, view, revision))
  })

  routes.get('/events/:id/page.html', async context => {
    const { event, comparison } = findComparison(corpus, context.req.param('id'), SHOWN)
    return context.body(await renderComparisonFile(comparison), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${event.eventId.replaceAll(/[^\w-]/g, '_')}.html"`,
    })
  })

  routes.get('/events/:id/passages/:number', context =>
    context.html(passagePage(endpoints.passage.load(context), corpus.revision())),
  )

  routes.get('/reports/:id', context => context.html(reportPage(endpoints.report.load(context), corpus.revision())))

  routes.get('/outlets', async context =>
    context.html(
      outletsPage(await endpoints.outlets.load(context), choices(null).outlets.slice(0, 60), corpus.revision()),
    ),
  )

  routes.get('/about', context => context.html(aboutPage(corpus.counts())))

  routes.get('/api', context => context.html(apiPage(Object.values(endpoints))))

  routes.get('/compare', context => context.html(comparePage(add !== null)))

  routes.post('/compare', async context => {
    const answer = await endpoints.compare.load(context)
    return context.html(comparedPage(answer, add !== null), answer.comparison === null ? 422 : 200)
  })

  if (add !== null) routes.post('/add', async context => context.html(addedPage(await add.load(context))))

  routes.get('/data', async context =>
    context.html(dataPage(await endpoints.data.load(context), readQuery(context, DataQuery), corpus.revision())),
  )

  routes.get('/data/:table{[a-z_]+}', async context =>
    context.html(tablePage(await endpoints.table.load(context), readQuery(context, TableQuery), corpus.revision())),
  )
  return routes
}

/** Where an event is now that was asked for by an id of before, null where it is here. */
const movedTo = (context: Context, eventId: string): string | null =>
  context.req.param('id') === eventId
    ? null
    : `/events/${encodeURIComponent(eventId)}${new URL(context.req.url).search}`
