import type { EventSummary } from '@variorum/corpus'
import { html } from 'hono/html'
import { publicationLines } from '../charts/publication-lines.ts'
import { collationView, summarise } from '../collation/collation-view.ts'
import { toSearch } from '../collation/event-query.ts'
import type { CollationView } from '../collation/view.ts'
import { daySpan } from '../dates.ts'
import { searchPart } from '../http/search-part.ts'
import { keysDialog } from './keys-dialog.ts'
import { type Html, page } from './layout.ts'

/** `/events/:id`: the collation of one event. */
export const eventPage = (event: EventSummary, view: CollationView, revision: number): Html => {
  const address = `/events/${encodeURIComponent(event.eventId)}`
  const search = toSearch(view.asked)
  return page(
    { title: event.headline ?? 'Event', section: '/', revision, twin: `/api${address}${search}` },
    html`<header class="eventhead"><div><p class="kicker">${daySpan(event.firstPublished, event.lastPublished)}</p>
<h1><bdi>${event.headline ?? 'No headline'}</bdi></h1>
<p class="deck">${summarise(view)}</p>
<ul class="actions"><li><a href="${address}/page.html" download>Save as one HTML file</a></li><li><a href="/api${address}" download="${event.eventId}.json">Download as JSON</a></li><li><a href="/data${searchPart({ event: event.eventId })}">Download as tables</a></li><li><button type="button" class="plain" data-keys hidden>Keys</button></li></ul>
<p class="quiet">The same in a terminal: <code data-copy>${commandLine(event.eventId, view)}</code></p></div>
${publicationLines(view)}</header>
${collationView(view)}
${keysDialog}`,
  )
}

const commandLine = (eventId: string, { asked }: CollationView): string =>
  [
    `variorum compare ${eventId}`,
    asked.kind ? `--kind ${asked.kind.join(',')}` : '',
    asked.relation ? `--relation ${asked.relation.join(',')}` : '',
    asked.report?.[0] ? `--base ${asked.report[0]}` : '',
  ]
    .filter(part => part !== '')
    .join(' ')
