import { html } from 'hono/html'
import type { AddedReports } from '../compare/add-sent.ts'
import { plural } from '../words.ts'
import { problemList } from './compare-page.ts'
import { type Html, page } from './layout.ts'

/** What became of reports that were sent to be added. */
export const addedPage = ({ added, known, analysed, events, problems }: AddedReports): Html =>
  page(
    { title: 'Added', section: '/compare' },
    html`<h1>${plural(added.length, 'report')} added</h1>
<p class="deck">${known.length === 0 ? '' : `${plural(known.length, 'report')} ${known.length === 1 ? 'was' : 'were'} there already. `}${analysed ? '' : 'The analysis goes on; pages will say when it is done.'}</p>
${problemList(problems)}
${events.length === 0 ? '' : html`<ul>${events.map(event => html`<li><a href="/events/${encodeURIComponent(event)}">The event ${event}</a></li>`)}</ul>`}
<p><a href="/compare">Add or compare more</a></p>`,
  )
