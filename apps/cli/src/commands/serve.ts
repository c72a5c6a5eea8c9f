import type { LogEntry } from '@variorum/web'
import { type CommonOptions, corpusPath } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { requireCorpus } from '../require-corpus.ts'
import { safeText } from '../safe-text.ts'

export type ServeOptions = CommonOptions & {
  readonly host: string
  readonly port: number
  readonly allowHost?: readonly string[]
  readonly allowUpload?: boolean
}

/** `variorum serve`: the web app, until Ctrl-C; requests in flight are finished. Requests are logged on stderr. */
export const serveCommand = async (io: Io, options: ServeOptions): Promise<number> => {
  const path = await requireCorpus(corpusPath(io, options))
  const { startServer } = await import('@variorum/web')
  const { host, port, allowHost: allowedHosts = [], allowUpload = false, quiet = false } = options
  const corpus = openStored(path, { readOnly: !allowUpload })
  const server = await startServer(corpus, {
    host,
    port,
    allowedHosts,
    allowUpload,
    onFailure: (id, error) => io.err(`${id} ${error.stack}\n`),
    ...(!quiet && { onAnswer: entry => io.err(formatEntry(entry)) }),
  })
  io.out(`Variorum serves ${path} at ${server.url} (Ctrl-C stops it)\n`)
  await new Promise<void>(resolve => {
    if (io.signal.aborted) resolve()
    io.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.stop()
  corpus.close()
  return EXIT.done
}

const formatEntry = ({ method, path, status, milliseconds }: LogEntry): string =>
  `${status} ${method} ${safeText(path)} ${milliseconds} ms\n`
