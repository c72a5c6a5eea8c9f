import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** No inline script or style, nothing from elsewhere, no framing; scripts cannot make markup from strings. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // With `no-referrer` a form of this very site would be sent with `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** Headers that every answer carries. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
}

/**
 * Answers only requests for the hosts this server is known by, so that a foreign name that resolves to this machine
 * (DNS rebinding) reads nothing. `hosts` are compared without the port.
 */
export const allowHosts =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const named = (context.req.header('host') ?? '').replace(/:\d{1,5}$/, '').toLowerCase()
    // A request line may name a host of its own, which then counts.
    const { hostname } = new URL(context.req.url)
    if (![named, hostname].every(host => hosts.includes(host)))
      return context.text('This server does not answer for that host.\n', 421)
    return next()
  }

const SAFE_METHODS = ['GET', 'HEAD']

/**
 * Refuses what other sites make a browser send: every request with an effect whose `Sec-Fetch-Site` or `Origin` is not
 * this site's own, and reads that are no navigation. Programs send neither header and are let through.
 */
export const refuseCrossSite: MiddlewareHandler = async (context, next) => {
  const { header, method } = { header: (name: string) => context.req.header(name), method: context.req.method }
  const [site, mode, origin] = [header('sec-fetch-site'), header('sec-fetch-mode'), header('origin')]
  const isForeign = site === 'cross-site' || site === 'same-site'
  const isOwnOrigin =
    origin === undefined || origin.replace(/^https?:\/\//i, '').toLowerCase() === header('host')?.toLowerCase()
  const refused = SAFE_METHODS.includes(method) ? isForeign && mode !== 'navigate' : isForeign || !isOwnOrigin
  if (refused) throw new HTTPException(403, { message: 'This request was sent by another site.' })
  return next()
}

/** Methods that no route knows are refused as such; only the paths in `writable` take POST. */
export const allowMethods =
  (writable: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const allowed = writable.includes(context.req.path) ? [...SAFE_METHODS, 'POST'] : SAFE_METHODS
    if (allowed.includes(context.req.method)) return next()
    context.header('Allow', allowed.join(', '))
    throw new HTTPException(405, { message: `This address answers ${allowed.join(' and ')} only.` })
  }
