import type { Comparison } from '@variorum/collate'
import type { Problem } from '@variorum/extract'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { plural } from '../words.ts'
import { compareIsolated } from './compare-isolated.ts'
import { LIMITS } from './limits.ts'
import { readReports, readSent } from './read-texts.ts'

/** A comparison of what somebody sent; null where it gives fewer than two reports. */
export type SentComparison = { readonly comparison: Comparison | null; readonly problems: readonly Problem[] }

/** Compares what a request brings. Nothing of it is stored. @throws HTTPException where it brings too much, or nothing that can be read. */
export const compareSent = async (context: Context): Promise<SentComparison> => {
  const sent = await readSent(context)
  if (sent.length > LIMITS.texts)
    throw new HTTPException(413, { message: `At most ${LIMITS.texts} texts are compared here, not ${sent.length}.` })
  const { reports, problems } = await readReports(sent)
  if (reports.length > LIMITS.texts)
    throw new HTTPException(413, {
      message: `These files hold ${plural(reports.length, 'report')}; at most ${LIMITS.texts} are compared here.`,
    })
  return { comparison: reports.length < 2 ? null : await compareIsolated(reports), problems }
}
