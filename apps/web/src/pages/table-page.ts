import { html } from 'hono/html'
import type { TableAnswer } from '../api/table.ts'
import { exportCommand, type TableQuery } from '../downloads/table-query.ts'
import { searchPart } from '../http/search-part.ts'
import { bytesInWords, plural } from '../words.ts'
import { type Html, page } from './layout.ts'

/** `/data/TABLE`: one table, its columns, first rows and files. */
export const tablePage = (answer: TableAnswer, query: TableQuery, revision: number): Html => {
  const { name, doc, columns, preview, files } = answer
  const search = searchPart(query)
  return page(
    { title: `Table ${name}`, section: '/data', revision, twin: `/api/data/${name}${search}` },
    html`<p class="kicker"><a href="/data${search}">All tables</a></p><h1>${name}</h1>
<p class="deck"><strong>${plural(answer.rows, 'row')}.</strong> ${doc} Unique by ${answer.key.map((column, index) => html`${index === 0 ? '' : ', '}<code>${column}</code>`)}.</p>
<h2>Files</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Files"><table class="plain"><thead><tr><th scope="col">File</th><th scope="col" class="number">Size</th><th scope="col">SHA-256</th></tr></thead><tbody>
${files.map(file => html`<tr><th scope="row"><a href="${file.href}" download>${name}.${file.format}</a></th><td class="number">${file.bytes === null ? 'being counted' : bytesInWords(file.bytes)}</td><td><code>${file.sha256 ?? '…'}</code></td></tr>`)}</tbody></table></div>
<pre><code data-copy>${exportCommand('csv', name, query)}</code></pre>
<h2>First rows</h2>
${
  preview.length === 0
    ? html`<p class="quiet">No row fits.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="First rows"><table class="plain preview"><thead><tr>${columns.map(column => html`<th scope="col">${column.name}</th>`)}</tr></thead><tbody>
${preview.map(row => html`<tr>${row.map(cell => html`<td${typeof cell === 'number' ? html` class="number"` : ''} dir="auto">${cell === null ? html`<span class="quiet">null</span>` : shorten(String(cell))}</td>`)}</tr>`)}</tbody></table></div>`
}
<h2>Columns</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Columns"><table class="plain"><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>
${columns.map(column => html`<tr><th scope="row"><code>${column.name}</code></th><td class="nowrap">${column.type}${column.nullable ? ' or null' : ''}</td><td>${column.doc}${column.unit === null ? '' : ` Counted in ${column.unit}.`}${column.terms === null ? '' : html` <small>One of ${column.terms.join(', ')}.</small>`}</td></tr>`)}</tbody></table></div>`,
  )
}

const MOST_SHOWN = 90

const shorten = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)
