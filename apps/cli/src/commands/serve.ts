import { openCorpus } from '@variorum/corpus'
import { type CommonOptions, corpusPath } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { requireCorpus } from '../require-corpus.ts'

export type ServeOptions = CommonOptions & { readonly host: string; readonly port: number }

/** `variorum serve`: the web app, until Ctrl-C; requests in flight are finished. */
export const serveCommand = async (io: Io, options: ServeOptions): Promise<number> => {
  const path = await requireCorpus(corpusPath(io, options))
  const { startServer } = await import('@variorum/web')
  const corpus = openCorpus(path, { readOnly: true })
  const server = await startServer(corpus, { host: options.host, port: options.port })
  io.out(`Variorum serves ${path} at ${server.url} (Ctrl-C stops it)\n`)
  await new Promise<void>(resolve => {
    if (io.signal.aborted) resolve()
    io.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.stop()
  corpus.close()
  return EXIT.done
}
