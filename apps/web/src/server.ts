import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Corpus } from '@variorum/corpus'
import { type AppOptions, createApp } from './app.ts'

/** A server that listens. `stop` takes no new requests and resolves when those in flight are answered. */
export type RunningServer = { readonly url: string; readonly port: number; readonly stop: () => Promise<void> }

/** How a server listens. Port 0 takes a free one. */
export type ServerOptions = Omit<AppOptions, 'hosts' | 'stopping'> & {
  readonly host: string
  readonly port: number
  /** Names it is known by besides `host` and this machine's own. */
  readonly allowedHosts?: readonly string[]
  readonly limits?: ServerLimits
}

/**
 * How long a client may take, in milliseconds: for the head of a request, for a whole request, between two requests, and
 * on a connection on which nothing moves.
 */
export type ServerLimits = {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly keepAliveTimeout: number
  readonly idleTimeout: number
}

const LIMITS: ServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  idleTimeout: 60_000,
}

/** How often idle connections are closed while the server stops, in milliseconds. */
const SWEEP = 100

/** How often the limits are looked after, in milliseconds. */
const CHECKING_INTERVAL = 1_000
const MOST_CONNECTIONS = 1_000

/** Serves the app on a socket. Rejects when the address cannot be had (`EADDRINUSE`). */
export const startServer = (
  corpus: Corpus,
  { host, port, allowedHosts = [], limits = LIMITS, ...options }: ServerOptions,
): Promise<RunningServer> => {
  const stopping = new AbortController()
  const app = createApp(corpus, {
    ...options,
    hosts: ['localhost', '127.0.0.1', '[::1]', host.toLowerCase(), ...allowedHosts.map(name => name.toLowerCase())],
    stopping: stopping.signal,
  })
  const server = createServer(
    { ...limits, connectionsCheckingInterval: CHECKING_INTERVAL, maxHeaderSize: 16_384 },
    getRequestListener(app.fetch),
  )
  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(limits.idleTimeout)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const listening = typeof address === 'object' && address !== null ? address.port : port
      const stop = (): Promise<void> =>
        new Promise((stopped, failed) => {
          stopping.abort()
          // A connection whose last answer ends after this moment would be kept for the next request.
          const sweep = setInterval(() => server.closeIdleConnections(), SWEEP)
          server.close(error => {
            clearInterval(sweep)
            if (error === undefined) stopped()
            else failed(error)
          })
        })
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}/`, port: listening, stop })
    })
  })
}
