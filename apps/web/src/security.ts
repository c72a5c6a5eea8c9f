import type { MiddlewareHandler } from 'hono'

/** No inline script or style, nothing from elsewhere, no framing; the one script creates no markup from strings. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Headers that every answer carries. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
}

/**
 * Answers only requests for the hosts this server is known by, so that a foreign name that resolves to this machine
 * (DNS rebinding) reads nothing. `hosts` are compared without the port.
 */
export const allowHosts =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    if (!hosts.includes(host)) return context.text(`This server does not answer for the host “${host}”.\n`, 421)
    return next()
  }
