import type { Corpus } from '@variorum/corpus'
import { FORMATS, isTableFormat, TABLES } from '@variorum/dataset'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { parseRange } from '../http/byte-range.ts'
import { failedPrecondition, rangeHolds } from '../http/preconditions.ts'
import { readQuery } from '../http/read-query.ts'
import type { KnownFacts } from './known-facts.ts'
import { type FileName, sliceFile, type TableFile, tableFile } from './table-file.ts'
import { TABLE_FORMATS, TableQuery } from './table-query.ts'

/** Downloads that run at one time; each holds a snapshot of the corpus. */
const MOST_DOWNLOADS = 16

/**
 * `/data/TABLE.FORMAT`, streamed at the reader's pace, with a strong entity tag, ranges and preconditions (RFC 9110). The
 * same state of the corpus gives the same bytes, so that a download that broke off goes on where it stopped.
 */
export const downloadRoutes = (corpus: Corpus, facts: KnownFacts): Hono => {
  const routes = new Hono()
  let running = 0

  routes.get('/data/:file{[a-z_]+\\.[a-z]+}', async context => {
    const name = { ...parseFileName(context.req.param('file')), query: readQuery(context, TableQuery) }
    if (running >= MOST_DOWNLOADS)
      throw new HTTPException(503, { message: 'Too many downloads at once; try again soon.' })
    const snapshot = corpus.snapshot()
    running++
    let open = true
    const close = (): void => {
      if (!open) return
      open = false
      running--
      snapshot.close()
    }
    try {
      const answer = await answerWith(context, tableFile(snapshot, name), facts, close)
      if (answer.body === null) close()
      return answer
    } catch (error) {
      close()
      throw error
    }
  })
  return routes
}

const answerWith = async (
  context: Context,
  file: TableFile,
  facts: KnownFacts,
  close: () => void,
): Promise<Response> => {
  const header = (name: string): string | undefined => context.req.header(name)
  const common = { ETag: file.etag, 'Cache-Control': 'no-cache', 'Accept-Ranges': 'bytes' }
  const failed = failedPrecondition(header, file.etag)
  if (failed !== null) return context.body(null, failed, common)
  const headers = { ...common, ...describe(file) }
  const isHead = context.req.method === 'HEAD'
  const range = isHead ? undefined : header('range')
  const { bytes } = range === undefined && !isHead ? { bytes: null } : await facts.of(file)
  const part =
    range === undefined || bytes === null || !rangeHolds(header, file.etag) ? 'whole' : parseRange(range, bytes)
  if (part === 'none') return context.body(null, 416, { ...common, 'Content-Range': `bytes */${bytes}` })
  const [status, first, last] =
    part === 'whole' ? [200 as const, 0, (bytes ?? Infinity) - 1] : [206 as const, part.first, part.last]
  const answer = {
    ...headers,
    ...(bytes !== null && { 'Content-Length': String(last - first + 1) }),
    ...(status === 206 && { 'Content-Range': `bytes ${first}-${last}/${bytes}` }),
  }
  if (isHead) return context.body(null, status, answer)
  return context.body(toStream(sliceFile(file, first, last), close), status, answer)
}

const describe = ({ table, format }: FileName) => ({
  'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : FORMATS[format].mediaType,
  'Content-Disposition': `attachment; filename="${table}.${format}"`,
})

/** The pieces as the body of an answer; `close` when it is read or given up. */
const toStream = (pieces: AsyncGenerator<Uint8Array>, close: () => void): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async controller => {
      try {
        const { done, value } = await pieces.next()
        if (!done) return controller.enqueue(value)
        close()
        controller.close()
      } catch (error) {
        close()
        throw error
      }
    },
    cancel: async () => {
      await pieces.return(undefined)
      close()
    },
  })

const parseFileName = (file: string): Pick<FileName, 'table' | 'format'> => {
  const [name, format = ''] = file.split('.')
  const table = TABLES.find(candidate => candidate.name === name)
  if (table === undefined || !isTableFormat(format))
    throw new HTTPException(404, {
      message: `There is no such file; tables are ${TABLES.map(({ name }) => name).join(', ')}, formats ${TABLE_FORMATS.join(', ')}.`,
    })
  return { table: table.name, format }
}
