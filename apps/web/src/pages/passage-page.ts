import { html } from 'hono/html'
import type { PassageAnswer } from '../api/passage.ts'
import { changesInWords } from '../collation/word-changes.ts'
import { listWords } from '../words.ts'
import { type Html, page } from './layout.ts'

/** `/events/:id/passages/:number`: what the reports say there, word by word against one of them. */
export const passagePage = (answer: PassageAnswer, revision: number): Html => {
  const { eventId, headline, position, passages, base, others, leftOutBy } = answer
  const event = `/events/${encodeURIComponent(eventId)}`
  const address = `${event}/passages/${position + 1}`
  const step = (to: number, label: string): Html | string =>
    to < 1 || to > passages ? '' : html`<a href="${event}/passages/${to}">${label}</a>`
  return page(
    { title: `Passage ${position + 1}: ${headline ?? 'no headline'}`, section: '/', revision, twin: `/api${address}` },
    html`<p class="kicker"><a href="${event}"><bdi>${headline ?? 'No headline'}</bdi></a></p>
<h1>Passage ${position + 1} of ${passages}</h1>
<div class="prose"><h2><bdi>${base.label}</bdi></h2><p dir="auto">${base.text}</p>
${others.length === 0 ? html`<p class="quiet">Only in this report.</p>` : html`<p class="quiet">Below, what only <bdi>${base.label}</bdi> has is <del>struck out</del>; what only the other has is <ins>underlined</ins>.</p>`}
${others.map(other => html`<h2><bdi>${other.label}</bdi> <small><a href="${address}?base=${encodeURIComponent(other.reportId)}">compare the others with this one</a></small></h2>${other.rewritten ? html`<p dir="auto">${other.text}</p><p class="quiet">In words of its own.</p>` : html`<p dir="auto">${changesInWords(other.words)}</p>`}`)}
${leftOutBy.length === 0 ? '' : html`<p class="quiet">Left out by <bdi>${listWords(leftOutBy)}</bdi>.</p>`}
<p class="paging">${step(position, 'Previous passage')} <a href="${event}#passages">The whole collation</a> ${step(position + 2, 'Next passage')}</p></div>`,
  )
}
