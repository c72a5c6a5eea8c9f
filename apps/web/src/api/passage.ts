import { type Comparison, compareWords, labelReports, type WordChange } from '@variorum/collate'
import type { Corpus, EventSummary } from '@variorum/corpus'
import { sliceSpan } from '@variorum/text'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { findComparison, SHOWN } from './event.ts'

const PassageQuery = z.object({
  base: z
    .string()
    .max(100)
    .exactOptional()
    .describe('The id of the report that the others are compared with; else the first.'),
})

const side = { reportId: z.string(), label: z.string(), text: z.string() }

const AnswerSchema = z
  .object({
    eventId: z.string(),
    headline: z.string().nullable(),
    position: z.int().describe('0-based row.'),
    passages: z.int().describe('How many the event has.'),
    base: z.object(side),
    others: z.array(
      z.object({
        ...side,
        rewritten: z.boolean().describe('No word stands in the same place: `words` only replaces one by the other.'),
        words: z
          .array(z.object({ text: z.string(), change: z.enum(['same', 'first', 'second']) }))
          .describe('`first`: only in the base; `second`: only in the other.'),
      }),
    ),
    leftOutBy: z.array(z.string()),
  })
  .meta({ id: 'PassageWords' })

type Side = { readonly reportId: string; readonly label: string; readonly text: string }

/** What the reports say at one passage, word by word against one of them. */
export type PassageAnswer = {
  readonly eventId: string
  readonly headline: string | null
  readonly position: number
  readonly passages: number
  readonly base: Side
  readonly others: readonly (Side & { readonly rewritten: boolean; readonly words: readonly WordChange[] })[]
  readonly leftOutBy: readonly string[]
}

/** `/api/events/:id/passages/:number`. */
export const passageEndpoint = (corpus: Corpus): Endpoint<PassageAnswer> =>
  defineEndpoint({
    path: '/api/events/:id/passages/:number',
    summary: 'One passage of an event, word by word.',
    parameters: { id: 'The id of the event.', number: 'The number of the passage, from 1.' },
    query: PassageQuery,
    answer: AnswerSchema,
    give: ({ id = '', number = '' }, { base }) => {
      const { event, comparison } = findComparison(corpus, id, SHOWN)
      return comparePassage(event, comparison, number, base)
    },
  })

const comparePassage = (
  event: EventSummary,
  { reports, collation }: Comparison,
  number: string,
  base: string | undefined,
): PassageAnswer => {
  const passage = /^[1-9]\d{0,5}$/.test(number) ? collation.passages[Number(number) - 1] : undefined
  if (passage === undefined) throw new HTTPException(404, { message: 'There is no such passage in this event.' })
  const labels = labelReports(reports)
  const labelOf = (reportId: string): string => labels.get(reportId) ?? reportId
  const sides = reports.flatMap(({ id, text }): Side[] => {
    const readings = passage.readings.filter(reading => reading.reportId === id)
    if (readings.length === 0) return []
    return [{ reportId: id, label: labelOf(id), text: readings.map(reading => sliceSpan(text, reading)).join(' … ') }]
  })
  const chosen = sides.find(side => side.reportId === base) ?? sides[0]
  if (chosen === undefined) throw new HTTPException(404, { message: 'This passage has no reading.' })
  return {
    eventId: event.eventId,
    headline: event.headline,
    position: passage.position,
    passages: collation.passages.length,
    base: chosen,
    others: sides
      .filter(side => side !== chosen)
      .map(side => {
        const words = compareWords(chosen.text, side.text)
        return { ...side, rewritten: !words.some(isCommonWord), words }
      }),
    leftOutBy: reports.filter(({ id }) => !sides.some(side => side.reportId === id)).map(({ id }) => labelOf(id)),
  }
}

const isCommonWord = ({ text, change }: WordChange): boolean => change === 'same' && /[\p{L}\p{N}]/u.test(text)
