import { html } from 'hono/html'
import { EVENT_SORTS, type EventsAnswer, type EventsQuery, type ListedEvent } from '../api/events.ts'
import { timeline } from '../charts/timeline.ts'
import { relationTag } from '../collation/relation-tag.ts'
import { longDay } from '../dates.ts'
import { searchPart } from '../http/search-part.ts'
import { listWords, plural, thousands } from '../words.ts'
import { filterFields, option } from './filter-fields.ts'
import { keysDialog } from './keys-dialog.ts'
import { type Html, page } from './layout.ts'

/** What the form offers beside free text. */
export type EventChoices = {
  readonly outlets: readonly string[]
  readonly languages: readonly string[]
  readonly reports: number
}

/** `/`: the events with search, filters and a timeline. */
export const eventsPage = (answer: EventsAnswer, query: EventsQuery, choices: EventChoices, revision: number): Html => {
  const { after, ...rest } = query
  const isFiltered = Object.keys(rest).some(name => name !== 'sort')
  return page(
    { title: 'Events', section: '/', revision, twin: `/api/events${searchPart(query)}` },
    html`<h1 class="hidden">Events</h1>
${filterForm(query, choices)}
${
  choices.reports === 0
    ? emptyCorpus
    : answer.total === 0
      ? nothingFits(query)
      : html`<p class="found"><strong>${plural(answer.total, 'event')}</strong>${isFiltered ? html`<a href="/">Show all</a>` : html`<span class="quiet">${thousands(choices.reports)} reports</span>`}<button type="button" class="plain" data-keys hidden>Keys</button></p>
${after === undefined ? timeline(answer.days) : ''}
<ol class="events">${answer.events.map(eventItem)}</ol>
${paging(query, answer.next)}`
}
${keysDialog}`,
  )
}

const filterForm = (
  query: EventsQuery,
  { outlets, languages }: EventChoices,
): Html => html`<form class="filters" method="get" action="/" role="search">
<label class="wide">Words in the reports <input type="search" name="search" maxlength="400" value="${query.search ?? ''}"></label>
<button>Show</button>
${filterFields(query)}<datalist id="outlets">${outlets.map(outlet => html`<option value="${outlet}"></option>`)}</datalist>
${languages.length < 2 && query.language === undefined ? '' : html`<label>Language <select name="language">${option('', 'any', query.language)}${languages.map(language => option(language, language, query.language))}</select></label>`}
<label>Order <select name="sort">${EVENT_SORTS.map(order => option(order, order === 'date' ? 'newest first' : `most ${order}`, query.sort))}</select></label></form>`

const emptyCorpus = html`<div class="empty"><h2>This corpus is empty</h2><p>Read reports into it with <code>variorum add SOURCE…</code>: files, folders, feeds or web archives. This page will show them.</p><p>Or <a href="/compare">compare texts that you paste or upload</a>; nothing of them is stored.</p></div>`

const nothingFits = (query: EventsQuery): Html =>
  html`<div class="empty"><h2>No event fits</h2>${query.search === undefined ? html`<p>Ask for less: fewer outlets, a longer time, any kind of difference.</p>` : html`<p>All the words must stand in one report. Try fewer of them, or the beginning of one with a star: <code>flood*</code></p>`}<p><a href="/">Show all events</a></p></div>`

const paging = (query: EventsQuery, next: string | null): Html | string => {
  if (next === null && query.after === undefined) return ''
  const to = (after: string | undefined): string => {
    const { after: _, ...rest } = query
    return `/${searchPart({ ...rest, ...(after && { after }) })}`
  }
  return html`<p class="paging">${query.after === undefined ? '' : html`<a href="${to(undefined)}">First events</a>`}${next === null ? '' : html`<a rel="next" href="${to(next)}">More events</a>`}</p>`
}

const eventItem = (event: ListedEvent): Html => {
  const address = `/events/${encodeURIComponent(event.eventId)}`
  return html`<li data-event tabindex="-1"><p class="when">${longDay(event.firstPublished)}</p><div>
<h2><a href="${address}"><bdi>${event.headline ?? 'No headline'}</bdi></a></h2>
<p class="who">${plural(event.reports, 'report')}, ${plural(event.origins, 'origin')} · <bdi>${listWords(event.outletNames.slice(0, 8))}${event.outletNames.length > 8 ? ` and ${event.outletNames.length - 8} more` : ''}</bdi></p>
${event.snippet === null ? '' : html`<p class="snippet" dir="auto">${event.snippet.map(({ text, matched }) => (matched ? html`<b>${text}</b>` : text))}</p>`}
</div>${event.leading === null ? html`<p class="telling quiet">${event.reports < 2 ? 'One report: nothing to compare.' : 'No differing detail.'}</p>` : telling(event, event.leading)}</li>`
}

const MOST_SIDES = 3

const telling = (event: ListedEvent, { about, kind, relation, sides }: NonNullable<ListedEvent['leading']>): Html =>
  html`<div class="telling k-${kind}"><p class="sentence"><strong>${about}</strong> ${relationTag({ kind, relation })}</p>
<ul class="claims">${sides.slice(0, MOST_SIDES).map(({ words, outlets }) => html`<li><q dir="auto"><mark class="k-${kind}">${words}</mark></q> <span class="who"><bdi>${listWords(outlets)}</bdi></span></li>`)}</ul>
<p class="quiet">${event.differences > 1 ? html`<a href="/events/${encodeURIComponent(event.eventId)}#differences">${plural(event.differences, 'difference')}</a>${event.conflicts > 0 ? `, ${plural(event.conflicts, 'conflict')}` : ''}` : ''}</p></div>`
