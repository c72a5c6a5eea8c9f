import type { EventQuery, EventSort, EventSummary } from '@variorum/corpus'
import { html } from 'hono/html'
import { type Html, page } from './layout.ts'
import { plural } from './words.ts'

/** The orders a list of events can have, as the page offers them. */
export const EVENT_SORTS: readonly EventSort[] = ['date', 'reports', 'outlets', 'differences', 'conflicts']

/** `/`: the events with search and filters. */
export const eventsPage = (events: readonly EventSummary[], filter: EventQuery, next: string | null): Html =>
  page(
    'Events',
    html`<h1>Events</h1>
<form class="filters" method="get" action="/" role="search">
<label>Words <input type="search" name="search" value="${filter.search ?? ''}"></label>
<label>Outlet <input name="outlet" value="${filter.outlet ?? ''}"></label>
<label>From <input type="date" name="since" value="${filter.since ?? ''}"></label>
<label>To <input type="date" name="until" value="${filter.until ?? ''}"></label>
<label>Outlets, at least <input type="number" min="1" name="minOutlets" value="${filter.minOutlets ?? ''}"></label>
<label>Order <select name="sort">${EVENT_SORTS.map(order => html`<option value="${order}"${filter.sort === order ? html` selected` : ''}>${order === 'date' ? 'newest first' : `most ${order}`}</option>`)}</select></label>
<button>Show</button></form>
${events.length === 0 ? html`<p>No event fits. <a href="/">Show all events</a>, or read reports in with <code>variorum add SOURCE…</code></p>` : html`<ol class="events">${events.map(eventItem)}</ol>`}
${next === null ? '' : html`<p><a rel="next" href="${next}">More events</a></p>`}`,
  )

const eventItem = (
  event: EventSummary,
): Html => html`<li><span class="quiet">${event.firstPublished?.slice(0, 10) ?? 'undated'}</span><div>
<h2><a href="/events/${event.eventId}">${event.headline ?? 'No headline'}</a></h2>
<p class="meta">${plural(event.reports, 'report')}, ${plural(event.origins, 'origin')} · ${plural(event.outlets, 'outlet')} · ${plural(event.differences, 'difference')}${event.conflicts > 0 ? html` · <span class="tag conflict">${plural(event.conflicts, 'conflict')}</span>` : ''}</p></div></li>`
