import type { Claim, Collation, Copy, Difference, Passage, Reading, ReportQuote, SentenceLink } from '@variorum/collate'
import type { EventSummary } from '@variorum/corpus'
import type { Report } from '@variorum/text'
import { z } from 'zod'
import { KINDS, RELATIONS } from '../collation/event-query.ts'

const count = z.int().min(0)
const id = z.string()
const instant = z.string().describe('ISO 8601')
const span = { start: count, end: count }

/** An event in a list. */
export const EventSchema = z
  .object({
    eventId: id,
    storylineId: id,
    headline: z.string().nullable(),
    firstPublished: instant.nullable(),
    lastPublished: instant.nullable(),
    reports: count,
    outlets: count,
    origins: count,
    passages: count,
    differences: count,
    conflicts: count,
    outletNames: z.array(z.string()),
    sharedTerms: z.array(z.string()),
  })
  .meta({ id: 'Event', description: 'The reports of one happening.' }) satisfies z.ZodType<EventSummary>

/** One outlet's text. */
export const ReportSchema = z
  .object({
    id,
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    headline: z.string().nullable(),
    standfirst: z.string().nullable(),
    subheads: z.array(z.object({ at: count, text: z.string() })),
    byline: z.string().nullable(),
    dateline: z.string().nullable(),
    published: z.object({
      at: instant.nullable(),
      precision: z.enum(['minute', 'day', 'unknown']),
      offset: z.int().nullable(),
      raw: z.string().nullable(),
      candidates: z.array(z.string()),
    }),
    language: z.string().nullable(),
    url: z.string().nullable(),
    source: z.string(),
    sourceSha256: z.string(),
    text: z.string(),
    stripped: z.array(z.object({ line: count.nullable(), text: z.string(), reason: z.string() })),
  })
  .meta({
    id: 'Report',
    description: "One outlet's text; spans count UTF-16 code units of `text`.",
  }) satisfies z.ZodType<Report>

const ClaimSchema = z
  .object({
    reportId: id,
    ...span,
    value: z.string().nullable(),
    unit: z.string().nullable(),
    asOf: instant.nullable(),
    certainty: z.string(),
    attributedTo: z.string().nullable(),
  })
  .meta({ id: 'Claim', description: "One report's side of a difference." }) satisfies z.ZodType<Claim>

/** Details that are not the same in every report that gives one. */
export const DifferenceSchema = z
  .object({
    id,
    passageId: id.nullable(),
    slot: z.string(),
    kind: z.enum(KINDS),
    relation: z.enum(RELATIONS),
    about: z.string(),
    claims: z.array(ClaimSchema),
    why: z.array(z.string()),
    weight: z.number(),
  })
  .meta({ id: 'Difference', description: 'Details that reports give differently.' }) satisfies z.ZodType<Difference>

const ReadingSchema = z
  .object({ reportId: id, ...span, sentences: z.array(count), similarity: z.number() })
  .meta({ id: 'Reading', description: 'What one report says at a passage.' }) satisfies z.ZodType<Reading>

const PassageSchema = z
  .object({ id, position: count, readings: z.array(ReadingSchema) })
  .meta({ id: 'Passage', description: 'A row of the alignment.' }) satisfies z.ZodType<Passage>

const sentence = z.object({ reportId: id, sentence: count })

const LinkSchema = z.object({
  a: sentence,
  b: sentence,
  relation: z.enum(['same-fact', 'same-issue']),
  score: z.number(),
  why: z.array(z.string()),
}) satisfies z.ZodType<SentenceLink>

const spanOrNull = z.object(span).nullable()

const QuoteSchema = z
  .object({
    kind: z.literal('quote'),
    id,
    reportId: id,
    ...span,
    form: z.enum(['direct', 'indirect', 'mixed']),
    speaker: z.string().nullable(),
    speakerSpan: spanOrNull,
    cue: z.string().nullable(),
    cueSpan: spanOrNull,
    marked: z.array(z.object(span)),
    sameQuoteId: id.nullable(),
  })
  .meta({ id: 'Quote', description: "Somebody's words in a report." }) satisfies z.ZodType<ReportQuote>

const CopySchema = z
  .object({
    reportId: id,
    ...span,
    fromReportId: id,
    fromStart: count,
    fromEnd: count,
    kind: z.enum(['verbatim', 'rewrite']),
  })
  .meta({ id: 'Copy', description: 'Wording a report shares with an earlier one.' }) satisfies z.ZodType<Copy>

/** Everything known of a set of reports compared with each other. */
export const CollationSchema = z
  .object({
    reportIds: z.array(id),
    passages: z.array(PassageSchema),
    links: z.array(LinkSchema),
    differences: z.array(DifferenceSchema),
    quotes: z.array(QuoteSchema),
    copies: z.array(CopySchema),
    provenance: z.array(z.object({ reportId: id, derivation: z.enum(['original', 'partial', 'whole']), originId: id })),
  })
  .meta({ id: 'Collation', description: 'Reports compared with each other.' }) satisfies z.ZodType<Collation>

/** Reports side by side with what was found between them. */
export const ComparisonSchema = z
  .object({
    eventId: id.nullable(),
    headline: z.string(),
    reports: z.array(ReportSchema),
    collation: CollationSchema,
  })
  .meta({ id: 'Comparison' })
