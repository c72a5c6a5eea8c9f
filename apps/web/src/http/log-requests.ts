import type { MiddlewareHandler } from 'hono'

/** A request that was answered. `path` is as sent, with its query. */
export type LogEntry = {
  readonly method: string
  readonly path: string
  readonly status: number
  /** From the request to the head of the answer; a download goes on after it. */
  readonly milliseconds: number
}

/** Tells of every request when its answer begins. */
export const logRequests =
  (onAnswer: (entry: LogEntry) => void): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now()
    await next()
    const { pathname, search } = new URL(context.req.url)
    onAnswer({
      method: context.req.method,
      path: pathname + search,
      status: context.res.status,
      milliseconds: Math.round(performance.now() - began),
    })
  }
