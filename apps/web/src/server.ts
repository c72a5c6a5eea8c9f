import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Corpus } from '@variorum/corpus'
import { createApp } from './app.ts'

/** A server that listens. `stop` takes no new requests and resolves when those in flight are answered. */
export type RunningServer = { readonly url: string; readonly port: number; readonly stop: () => Promise<void> }

/** Serves the app on a socket. Rejects when the address cannot be had (`EADDRINUSE`). Port 0 takes a free one. */
export const startServer = (
  corpus: Corpus,
  { host, port, onFailure }: { host: string; port: number; onFailure?: (id: string, error: Error) => void },
): Promise<RunningServer> => {
  const app = createApp(corpus, {
    hosts: ['localhost', '127.0.0.1', '[::1]', host.toLowerCase()],
    ...(onFailure && { onFailure }),
  })
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, getRequestListener(app.fetch))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const listening = typeof address === 'object' && address !== null ? address.port : port
      const stop = (): Promise<void> =>
        new Promise((stopped, failed) => {
          server.close(error => (error === undefined ? stopped() : failed(error)))
          server.closeIdleConnections()
        })
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}/`, port: listening, stop })
    })
  })
}
