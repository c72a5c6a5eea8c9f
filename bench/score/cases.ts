import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collate, type Difference } from '@variorum/collate'
import { extract } from '@variorum/extract'
import type { Report, Span } from '@variorum/text'
import { SHARED } from '../sets/places.ts'

/** One report's side of a case: where the detail stands in its clean text, and the beginning of the SHA-256 of it. */
export type CaseSide = Span & { readonly id: string; readonly sha: string }

/** Two or more renderings of one fact in ECB+ reports, and what a comparison of these reports must say of them. */
export type Case = {
  /** Number of the case in the acceptance list, with a letter where it has several parts. */
  readonly name: string
  /** The kind of the difference; null where any will do. */
  readonly kind: string | null
  /** The relations that are right; `same` = nothing may be reported. */
  readonly expected: readonly string[]
  readonly sides: readonly CaseSide[]
}

/** What was said of a case: the relation of a difference two of its sides stand in, or `same`. */
export type Verdict = {
  readonly name: string
  readonly found: string
  readonly right: boolean
  readonly alarm: boolean
}

const CORPUS = join(SHARED, 'corpora/ecbplus.jsonl')

export const hasCases = existsSync(CORPUS)

/** Compares the reports of every case. Throws RangeError where the corpus does not say what a case points at. */
export const judgeCases = async (): Promise<Verdict[]> => {
  const cases: readonly Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8'))
  const wanted = new Set(cases.flatMap(({ sides }) => sides.map(({ id }) => id)))
  const reports = new Map<string, Report>()
  for await (const item of extract(CORPUS, createReadStream(CORPUS))) {
    const id = 'report' in item ? (item.report.source.split('#').at(-1) ?? '') : ''
    if ('report' in item && wanted.has(id)) reports.set(id, item.report)
  }
  return cases.map(one => judge(one, reports))
}

const judge = ({ name, kind, expected, sides }: Case, reports: ReadonlyMap<string, Report>): Verdict => {
  const compared = new Map<string, Report>()
  for (const side of sides) {
    const report = reports.get(side.id)
    const text = report?.text.slice(side.start, side.end) ?? ''
    if (report === undefined || digest(text) !== side.sha) throw new RangeError(`case ${name}: ${side.id} has moved`)
    compared.set(side.id, report)
  }
  const { differences } = collate([...compared.values()])
  const relations = differences
    .filter(difference => kind === null || difference.kind === kind)
    .filter(difference => sidesIn(difference, sides, compared).size > 1)
    .map(({ relation }) => relation)
  const right = relations.find(relation => expected.includes(relation))
  const found = right ?? relations[0] ?? 'same'
  return {
    name,
    found,
    right: expected.includes(found),
    alarm: expected[0] === 'same' && relations.includes('conflict'),
  }
}

/** The sides a difference has claims at. */
const sidesIn = (
  { claims }: Difference,
  sides: readonly CaseSide[],
  reports: ReadonlyMap<string, Report>,
): Set<CaseSide> =>
  new Set(
    sides.filter(({ id, start, end }) =>
      claims.some(claim => claim.reportId === reports.get(id)?.id && claim.start < end && start < claim.end),
    ),
  )

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
