import type { Corpus } from '@variorum/corpus'
import { z } from 'zod'
import { measureOutlets, type OutletFigures } from '../outlets/measure-outlets.ts'
import type { PairCounts } from '../outlets/outlet-matrix.ts'
import { remember } from '../remember.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'

/** What can be asked of the outlets. */
export const OutletsQuery = z.object({
  outlet: z
    .array(z.string().max(300))
    .max(30)
    .exactOptional()
    .describe('Only these; else those with the most reports.'),
})

/** Outlets in a matrix where none are asked for: more cannot be read on a screen. */
const MOST_OUTLETS = 15

const count = z.int().min(0)

const AnswerSchema = z
  .object({
    total: count,
    outlets: z.array(
      z.object({
        outlet: z.string(),
        family: z.string().nullable(),
        reports: count,
        events: count,
        original: count,
        partial: count,
        whole: count,
        timed: count.describe('Events in which clock times of several outlets, and of this one, are known.'),
        first: count.describe('In how many of them it was alone the first.'),
        behind: z.number().nullable().describe('Median minutes after the first report of those events.'),
      }),
    ),
    pairs: z.array(
      z.object({
        outlet: z.string(),
        other: z.string(),
        both: count.describe('Differences in which both give a value.'),
        alike: count.describe('In how many of them they give the same one.'),
        copied: count.describe("Reports of `outlet` that hold wording of `other`'s."),
      }),
    ),
  })
  .meta({ id: 'Outlets' })

/** How two outlets stand to each other. */
export type OutletPair = {
  readonly outlet: string
  readonly other: string
  readonly both: number
  readonly alike: number
  readonly copied: number
}

/** Outlets, most reports first, and every ordered pair of them that has something in common. */
export type OutletsAnswer = {
  readonly total: number
  readonly outlets: readonly OutletFigures[]
  readonly pairs: readonly OutletPair[]
}

/** `/api/outlets`. */
export const outletsEndpoint = (corpus: Corpus): Endpoint<Promise<OutletsAnswer>> => {
  const measure = remember(corpus, () => measureOutlets(corpus))
  return defineEndpoint({
    path: '/api/outlets',
    summary: 'Outlets: what they copy, how they agree, who is first.',
    parameters: {},
    query: OutletsQuery,
    answer: AnswerSchema,
    give: async (_, { outlet: asked }) => {
      const { outlets: all, both, alike, copied } = await measure(null)
      const outlets = all
        .filter(({ outlet }) => asked === undefined || asked.includes(outlet))
        .toSorted((a, b) => b.reports - a.reports || (a.outlet < b.outlet ? -1 : 1))
        .slice(0, asked === undefined ? MOST_OUTLETS : asked.length)
      const names = outlets.map(({ outlet }) => outlet)
      return { total: all.length, outlets, pairs: toPairs(names, { both, alike, copied }) }
    },
  })
}

const toPairs = (names: readonly string[], counts: Readonly<Record<'both' | 'alike' | 'copied', PairCounts>>) =>
  names.flatMap(outlet =>
    names
      .filter(other => other !== outlet)
      .map(other => ({
        outlet,
        other,
        both: counts.both.get(outlet, other),
        alike: counts.alike.get(outlet, other),
        copied: counts.copied.get(outlet, other),
      }))
      .filter(({ both, copied }) => both + copied > 0),
  )
