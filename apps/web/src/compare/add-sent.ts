import { setTimeout } from 'node:timers/promises'
import type { Corpus } from '@variorum/corpus'
import type { Problem } from '@variorum/extract'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { LIMITS } from './limits.ts'
import { readReports, readSent } from './read-texts.ts'

/** What became of reports that somebody sent to be added. */
export type AddedReports = {
  /** Ids of reports that went in, and of those that were there already. */
  readonly added: readonly string[]
  readonly known: readonly string[]
  /** Whether they are in their events yet; else the analysis goes on. */
  readonly analysed: boolean
  /** Ids of the events they are in. */
  readonly events: readonly string[]
  readonly problems: readonly Problem[]
}

/** Milliseconds an answer waits for the analysis. */
const PATIENCE = 15_000

/** Adds what requests bring to a corpus that is open for writing. Analyses run one after the other. */
export const createAdder = (corpus: Corpus): ((context: Context) => Promise<AddedReports>) => {
  let analysis: Promise<unknown> = Promise.resolve()
  return async context => {
    const sent = await readSent(context)
    if (sent.length > LIMITS.texts)
      throw new HTTPException(413, { message: `At most ${LIMITS.texts} texts or files are taken at once.` })
    const { reports, problems } = await readReports(sent)
    const { added, known } = corpus.addReports(reports)
    const before = analysis
    const own = before.then(() => corpus.analyse())
    analysis = own.catch(() => null)
    const analysed = (await Promise.race([own, setTimeout(PATIENCE, 'late' as const, { ref: false })])) !== 'late'
    const events = new Set([...added, ...known].flatMap(id => corpus.eventOf(id) ?? []))
    return { added, known, analysed, events: [...events], problems }
  }
}
