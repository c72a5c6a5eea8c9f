import type { Corpus } from '@variorum/corpus'
import { FORMATS, isTableFormat, streamTable, TABLES, type TableFormat, type TableName } from '@variorum/dataset'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { type Html, page } from './layout.ts'

/** `/data` and its downloads: `/data/TABLE.FORMAT`, streamed at the reader's pace. */
export const dataRoutes = (corpus: Corpus): Hono => {
  const routes = new Hono()
  routes.get('/', context => context.html(dataPage(corpus)))
  routes.get('/:file', context => {
    const { table, format } = parseFileName(context.req.param('file'))
    const snapshot = corpus.snapshot()
    const chunks = streamTable(snapshot, table, format)
    const body = new ReadableStream<Uint8Array>({
      pull: controller => {
        const { done, value } = chunks.next()
        if (!done) return controller.enqueue(value)
        snapshot.close()
        controller.close()
      },
      cancel: () => snapshot.close(),
    })
    return context.body(body, 200, {
      'Cache-Control': 'no-cache',
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : FORMATS[format].mediaType,
      'Content-Disposition': `attachment; filename="${table}.${format}"`,
    })
  })
  return routes
}

const NAMES = Object.keys(FORMATS)

const parseFileName = (file: string): { table: TableName; format: TableFormat } => {
  const [name = '', format = '', ...rest] = file.split('.')
  const table = TABLES.find(candidate => candidate.name === name)
  if (table === undefined || !isTableFormat(format) || rest.length > 0)
    throw new HTTPException(404, {
      message: `There is no such file; tables are ${TABLES.map(({ name }) => name).join(', ')}, formats ${NAMES.join(', ')}.`,
    })
  return { table: table.name, format }
}

const dataPage = (corpus: Corpus): Html => {
  const { reports, events } = corpus.counts()
  return page(
    { title: 'Data', section: '/data', revision: corpus.revision() },
    html`<h1>Data</h1>
<p>The corpus as tables: ${reports} reports of ${events} events. The same files, with a manifest and checksums, come from <code>variorum export FOLDER --format ${NAMES.join(',')}</code></p>
<div class="scroll" tabindex="0" role="region" aria-label="Tables"><table class="plain"><thead><tr><th scope="col">Table</th><th scope="col">A row is</th><th scope="col">Columns</th><th scope="col">Download</th></tr></thead><tbody>
${TABLES.map(
  table =>
    html`<tr><th scope="row">${table.name}</th><td>${table.doc}</td><td>${table.columns.length}</td><td>${NAMES.map(format => html`<a href="/data/${table.name}.${format}" download>${format}</a> `)}</td></tr>`,
)}
</tbody></table></div>
${TABLES.map(
  table => html`<details><summary>Columns of ${table.name}</summary><table class="plain"><tbody>
${table.columns.map(column => html`<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}${column.nullable ? ', may be empty' : ''}</td><td>${column.doc}</td></tr>`)}
</tbody></table></details>`,
)}`,
  )
}
