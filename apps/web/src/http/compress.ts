import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const COMPRESSIBLE = /^(?:text\/(?:html|css|javascript|plain)|application\/json|image\/svg\+xml)\b/

/** Below this many bytes compression gains nothing. */
const LEAST = 1_000

/** Up to this many bytes it takes a millisecond, and handing it to another thread and back, while that waits for a processor, takes longer. */
const QUICK = 300_000

const brotliOptions = ({ byteLength }: Uint8Array) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: byteLength },
})
const GZIP_OPTIONS = { level: 6 }

const CODINGS = {
  br: {
    now: (bytes: Uint8Array) => brotliCompressSync(bytes, brotliOptions(bytes)),
    aside: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, brotliOptions(bytes)),
  },
  gzip: {
    now: (bytes: Uint8Array) => gzipSync(bytes, GZIP_OPTIONS),
    aside: (bytes: Uint8Array) => promisify(gzip)(bytes, GZIP_OPTIONS),
  },
} as const

/** Compresses pages, JSON and assets; the large ones off the main thread. Downloads and events are streams, and are left alone. */
export const compressText: MiddlewareHandler = async (context, next) => {
  await next()
  const { res } = context
  if (res.body === null || !COMPRESSIBLE.test(res.headers.get('content-type') ?? '')) return
  context.header('Vary', 'Accept-Encoding')
  const accepted = context.req.header('accept-encoding') ?? ''
  const coding = (['br', 'gzip'] as const).find(name =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$))`, 'i').test(accepted),
  )
  const bytes = new Uint8Array(await res.arrayBuffer())
  if (coding === undefined || bytes.byteLength < LEAST) {
    context.res = new Response(bytes, res)
    return
  }
  const { now, aside } = CODINGS[coding]
  const packed = bytes.byteLength <= QUICK ? now(bytes) : await aside(bytes)
  context.res = new Response(new Uint8Array(packed), res)
  context.header('Content-Encoding', coding)
  context.header('Content-Length', String(packed.byteLength))
}
