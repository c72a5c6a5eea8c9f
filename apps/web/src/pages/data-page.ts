import { html } from 'hono/html'
import type { z } from 'zod'
import type { DataAnswer, DataQuery } from '../api/data.ts'
import { exportCommand, TABLE_FORMATS } from '../downloads/table-query.ts'
import { searchPart } from '../http/search-part.ts'
import { bytesInWords, plural, thousands } from '../words.ts'
import { filterFields, option } from './filter-fields.ts'
import { type Html, page } from './layout.ts'

/** `/data`: the corpus as tables, filtered, in every format. */
export const dataPage = (answer: DataAnswer, query: z.output<typeof DataQuery>, revision: number): Html => {
  const { format, tables } = answer
  const { format: _, ...rest } = query
  const isMeasured = tables.every(({ bytes }) => bytes !== null)
  return page(
    { title: 'Data', section: '/data', revision, twin: `/api/data${searchPart(query)}` },
    html`<h1>The corpus as data</h1>
<p class="deck"><strong>${plural(answer.reports, 'report')}</strong> of ${plural(answer.events, 'event')} in ${tables.length} tables. What is filtered here is filtered alike in every table, so that keys still meet.${answer.pending > 0 ? ` ${plural(answer.pending, 'report')} not analysed yet ${answer.pending === 1 ? 'is' : 'are'} left out.` : ''}</p>
<form class="filters" method="get" action="/data">${filterFields(query)}
<label>Texts <select name="text">${option('full', 'whole', query.text)}${option('snippets', 'claims and quotes only', query.text)}${option('offsets', 'headlines only', query.text)}${option('none', 'none', query.text)}</select></label>
<label>Format <select name="format">${TABLE_FORMATS.map(name => option(name, name, format))}</select></label>
<div class="choices"><label><input type="checkbox" name="safe" value="1"${query.safe === '1' ? html` checked` : ''}> CSV safe for spreadsheets</label><label><input type="checkbox" name="bom" value="1"${query.bom === '1' ? html` checked` : ''}> byte order mark for Excel</label></div>
<button>Show</button>${Object.keys(query).length > 0 ? html` <a href="/data">Everything</a>` : ''}</form>
<div class="scroll" tabindex="0" role="region" aria-label="Tables"><table class="plain tables"><thead><tr><th scope="col">Table</th><th scope="col">A row is</th><th scope="col" class="number">Rows</th><th scope="col" class="number">Columns</th><th scope="col" class="number">Size</th><th scope="col">Download</th><th scope="col">SHA-256</th></tr></thead><tbody>
${tables.map(
  table =>
    html`<tr><th scope="row"><a href="/data/${table.name}${searchPart(rest)}">${table.name}</a></th><td>${table.doc}</td><td class="number">${thousands(table.rows)}</td><td class="number">${table.columns}</td><td class="number">${table.bytes === null ? '…' : bytesInWords(table.bytes)}</td><td><a href="${table.href}" download>${table.name}.${format}</a></td><td><code title="${table.sha256 ?? ''}">${table.sha256?.slice(0, 12) ?? '…'}</code></td></tr>`,
)}</tbody></table></div>
${isMeasured ? '' : html`<p class="quiet">Sizes marked … are still being counted. Load the page again in a moment.</p>`}
<h2>The same from the command line</h2>
<p>Writes all tables with a manifest, a data dictionary and checksums, and checks them afterwards with <code>variorum verify FOLDER</code>.</p>
<pre><code data-copy>${exportCommand(format, null, rest)}</code></pre>
<h2>How to cite</h2>
<p class="prose">Variorum ${answer.version}, analysis ${answer.analysis}, revision ${answer.revision} of this corpus: ${plural(answer.reports, 'report')} of ${plural(answer.events, 'event')}. A release made by <code>variorum export</code> holds a <code>CITATION.cff</code> and the hash of its inputs; cite that, and name the SHA-256 of the table you used.</p>`,
  )
}
