import { html } from 'hono/html'
import type { EndpointFacts } from '../api/endpoint.ts'
import { TABLE_FORMATS } from '../downloads/table-query.ts'
import { type Html, page } from './layout.ts'

/** `/api`: the reference of the API, made of the same list as its OpenAPI description. */
export const apiPage = (endpoints: readonly EndpointFacts[]): Html =>
  page(
    { title: 'API' },
    html`<div class="prose"><h1>API</h1>
<p class="deck">Every page has a twin in JSON. The whole description is <a href="/api/openapi.json">OpenAPI 3.1</a>, with the shape of every answer.</p>
<p>Spans count UTF-16 code units of a report’s text and are half-open. A request that cannot be answered gets a status of 4xx or 5xx and <code>{"status", "message"}</code>. Pages and answers carry entity tags: ask again with <code>If-None-Match</code> and an unchanged answer costs nothing.</p></div>
${endpoints.map(endpointSection)}
<section><h2><code>GET /data/TABLE.FORMAT</code></h2><p>A table as a file: ${TABLE_FORMATS.join(', ')}. Streamed, with a strong entity tag, ranges, <code>If-Range</code> and <code>HEAD</code>, so that a download can be resumed. The filters of <code>/api/data</code> apply.</p></section>
<section><h2><code>GET /api/changes</code></h2><p>Server-sent events: <code>revision</code> tells the revision of the corpus, at once and whenever it grows.</p></section>`,
  )

const endpointSection = ({ method, path, summary, parameters, query, body }: EndpointFacts): Html => {
  const fields = [
    ...Object.entries(parameters),
    ...Object.entries(query.shape).map(([name, type]) => [name, type.description ?? ''] as const),
  ]
  return html`<section><h2><code>${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}</code></h2><p>${summary}</p>
${fields.length === 0 ? '' : html`<dl class="facts">${fields.map(([name, doc]) => html`<dt><code>${name}</code></dt><dd>${doc}</dd>`)}</dl>`}
${body === undefined ? '' : html`<p class="quiet">Takes ${Object.keys(body).join(' or ')}.</p>`}</section>`
}
