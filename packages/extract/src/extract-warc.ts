import { declaredCharset, decode } from './decode.ts'
import { sha256 } from './make-report.ts'
import { readDocument } from './read-document.ts'
import type { ExtractItem } from './read-input.ts'
import { readResponse } from './read-response.ts'
import { readWarc, type WarcRecord } from './read-warc.ts'

type Item = ExtractItem

/** Pages read at a time; their reports come in the archive's order all the same. */
const AHEAD = 4

/** The reports of a web archive: one for each archived page. Records that are no pages are counted in one note at the end. */
export async function* extractWarc(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  { outlet = null, published = null }: { readonly outlet?: string | null; readonly published?: string | null },
): AsyncGenerator<Item> {
  const pending: Promise<readonly Item[]>[] = []
  let passed = 0
  for await (const item of readWarc(chunks, source)) {
    if ('problem' in item) pending.push(Promise.resolve([item]))
    else {
      const page = pageOf(item)
      if (page === null) passed++
      else pending.push(readPage(source, item, page, { outlet, published }))
    }
    if (pending.length >= AHEAD) yield* (await pending.shift()) ?? []
  }
  for (const items of pending) yield* await items
  if (passed > 0)
    yield {
      problem: {
        code: 'no-pages',
        source,
        severity: 'note',
        message: `${passed} records are no pages (requests, redirects, images and the like) and were passed over`,
      },
    }
}

type Page = ReturnType<typeof readResponse>

/** The archived page of a record; null where it is none. */
const pageOf = ({ headers, block }: WarcRecord): Page | null => {
  const type = headers.get('warc-type')
  const media = headers.get('content-type') ?? ''
  if (type === 'resource' || type === 'conversion')
    return /html|^text\/plain/i.test(media) ? { bytes: block, type: media, charset: null, status: 200 } : null
  if (type !== 'response' || !/application\/http/i.test(media)) return null
  const page = readResponse(block)
  return page.bytes === null || (page.status === 200 && /html|text\/plain/i.test(page.type)) ? page : null
}

const readPage = async (
  source: string,
  { headers, offset }: WarcRecord,
  page: Page,
  options: { readonly outlet: string | null; readonly published: string | null },
): Promise<readonly Item[]> => {
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
  const place = `${source}#${url ?? offset}`
  if (page.bytes === null)
    return [{ problem: { code: page.code, source: place, offset, severity: 'skipped', message: page.message } }]
  const html = /html/i.test(page.type)
  const decoded = decode(place, page.bytes, page.charset ?? (html ? declaredCharset(page.bytes) : null))
  const items: Item[] = decoded.problems.map(problem => ({ problem }))
  if (decoded.text === null) return items
  for await (const item of readDocument(html ? 'html' : 'text', decoded.text, {
    source: place,
    path: url ?? source,
    sha256: sha256(page.bytes),
    ...options,
  }))
    items.push('report' in item ? { ...item, report: { ...item.report, url: item.report.url ?? url } } : item)
  return items
}
