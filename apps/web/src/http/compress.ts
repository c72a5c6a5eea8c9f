import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const COMPRESSIBLE = /^(?:text\/(?:html|css|javascript|plain)|application\/json|image\/svg\+xml)\b/

/** Below this many bytes compression gains nothing. */
const LEAST = 1_000

const CODINGS = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 6 }),
} as const

/** Compresses pages, JSON and assets off the main thread. Downloads and events are streams, and are left alone. */
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
  const packed = await CODINGS[coding](bytes)
  context.res = new Response(new Uint8Array(packed), res)
  context.header('Content-Encoding', coding)
  context.header('Content-Length', String(packed.byteLength))
}
