import type { Corpus } from '@variorum/corpus'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** Milliseconds between two looks at the corpus; only while somebody listens. */
const LOOK_EVERY = 1_500
/** Milliseconds after which a listener that heard nothing is told that the line stands. */
const BEAT_EVERY = 15_000
/** Listeners at a time. */
const MOST_LISTENERS = 250

type Listener = { readonly send: (text: string) => void; readonly end: () => void }

/**
 * `/api/changes`: server-sent events. `revision` tells the revision of the corpus, at once and whenever it grows.
 * `stopping` ends all of them, so that a server that stops has nobody to wait for.
 */
export const changesRoute = (corpus: Pick<Corpus, 'revision'>, stopping: AbortSignal | undefined): Hono => {
  const listeners = new Set<Listener>()
  let revision = corpus.revision()
  let timer: NodeJS.Timeout | null = null
  let quiet = 0
  const tell = (text: string): void => {
    for (const listener of listeners) listener.send(text)
  }
  const look = (): void => {
    const now = corpus.revision()
    quiet += LOOK_EVERY
    if (now !== revision) tell(toMessage(now))
    else if (quiet >= BEAT_EVERY) tell(':\n\n')
    else return
    quiet = 0
    revision = now
  }
  const leave = (listener: Listener): void => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
  stopping?.addEventListener('abort', () => {
    for (const listener of [...listeners]) listener.end()
  })

  return new Hono().get('/api/changes', context => {
    if (listeners.size >= MOST_LISTENERS || stopping?.aborted)
      throw new HTTPException(503, { message: 'Too many pages listen for changes.' })
    const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }
    if (context.req.method === 'HEAD') return context.body(null, 200, headers)
    let own: Listener | null = null
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        const send = (text: string): void => controller.enqueue(new TextEncoder().encode(text))
        const listener: Listener = {
          send,
          end: () => {
            leave(listener)
            controller.close()
          },
        }
        own = listener
        listeners.add(listener)
        timer ??= setInterval(look, LOOK_EVERY).unref()
        send(toMessage(corpus.revision()))
      },
      cancel: () => {
        if (own !== null) leave(own)
      },
    })
    return context.body(body, 200, headers)
  })
}

const toMessage = (revision: number): string => `event: revision\ndata: ${revision}\n\n`
