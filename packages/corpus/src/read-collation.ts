import type { SQLOutputValue } from 'node:sqlite'
import type {
  Claim,
  Collation,
  Copy,
  Derivation,
  Difference,
  Kind,
  Passage,
  Reading,
  Relation,
  ReportQuote,
  SentenceLink,
} from '@variorum/collate'
import type { Span } from '@variorum/text'
import { number, numberOrNull, numbers, strings, term, text, textOrNull } from './cells.ts'
import type { Database } from './database.ts'

type Row = Record<string, SQLOutputValue>

const KINDS: readonly Kind[] = ['quantity', 'time', 'name', 'quote', 'attribution', 'certainty', 'polarity', 'wording']
const RELATIONS: readonly Relation[] = ['conflict', 'update', 'scope', 'specificity', 'rounding', 'variant']
const DERIVATIONS: readonly Derivation[] = ['original', 'partial', 'whole']
const FORMS: readonly ReportQuote['form'][] = ['direct', 'mixed', 'indirect']
const COPY_KINDS: readonly Copy['kind'][] = ['verbatim', 'rewrite']
const LINK_RELATIONS: readonly SentenceLink['relation'][] = ['same-fact', 'same-issue']

/** How much of a collation is read. */
export type CollationOptions = {
  /** Only links of this relation. Default: all, of which those of the same fact are by far the most: all pairs of every passage. */
  readonly links?: SentenceLink['relation']
}

/** The stored collation of an event, equal to what `collate` gave. `event` is the event's number in this file. */
export const readCollation = (database: Database, event: number, { links }: CollationOptions = {}): Collation => {
  const reports = database
    .prepare('SELECT report_id, derivation, origin_id FROM reports WHERE event = ? ORDER BY place')
    .all(event)
  const reportIds = reports.map(row => text(row.report_id))
  const idAt = (place: SQLOutputValue | undefined): string => {
    const id = reportIds[number(place)]
    if (id === undefined) throw new RangeError(`the corpus is damaged: event ${event} has no report ${place}`)
    return id
  }
  const rowsOf = (table: string, key: string): Row[] =>
    database.prepare(`SELECT * FROM ${table} WHERE event = ? ORDER BY ${key}`).all(event)
  const readings = byNumber(rowsOf('readings', 'position, n'), 'position', row => toReading(row, idAt))
  const claims = byNumber(rowsOf('claims', 'n, claim'), 'n', row => toClaim(row, idAt))
  return {
    reportIds,
    passages: rowsOf('passages', 'position').map((row): Passage => {
      const position = number(row.position)
      return { id: text(row.passage_id), position, readings: readings.get(position) ?? [] }
    }),
    links: database
      .prepare('SELECT * FROM links WHERE event = ? AND relation = coalesce(?, relation) ORDER BY n')
      .all(event, links ?? null)
      .map(row => toLink(row, idAt)),
    differences: rowsOf('differences', 'n').map(row => toDifference(row, claims.get(number(row.n)) ?? [])),
    quotes: rowsOf('quotes', 'n').map(row => toQuote(row, idAt)),
    copies: rowsOf('copies', 'n').map(row => toCopy(row, idAt)),
    provenance: reports.map(row => ({
      reportId: text(row.report_id),
      derivation: term(row.derivation, DERIVATIONS),
      originId: text(row.origin_id),
    })),
  }
}

/** The id of the report at a place of its event. */
type IdAt = (place: SQLOutputValue | undefined) => string

const byNumber = <Item>(rows: readonly Row[], key: string, toItem: (row: Row) => Item): Map<number, Item[]> => {
  const groups = new Map<number, Item[]>()
  for (const row of rows) {
    const group = groups.get(number(row[key]))
    if (group === undefined) groups.set(number(row[key]), [toItem(row)])
    else group.push(toItem(row))
  }
  return groups
}

const toSpan = (row: Row): Span => ({ start: number(row.start), end: number(row.end) })

const toSpanOrNull = (start: SQLOutputValue | undefined, end: SQLOutputValue | undefined): Span | null => {
  const [first, last] = [numberOrNull(start), numberOrNull(end)]
  return first === null || last === null ? null : { start: first, end: last }
}

const toReading = (row: Row, idAt: IdAt): Reading => ({
  reportId: idAt(row.place),
  ...toSpan(row),
  sentences: numbers(row.sentences),
  similarity: number(row.similarity),
})

const toLink = (row: Row, idAt: IdAt): SentenceLink => ({
  a: { reportId: idAt(row.a_place), sentence: number(row.a_sentence) },
  b: { reportId: idAt(row.b_place), sentence: number(row.b_sentence) },
  relation: term(row.relation, LINK_RELATIONS),
  score: number(row.score),
  why: strings(row.why),
})

/** The difference that a row of `differences` holds, with its claims. */
export const toDifference = (row: Row, claims: readonly Claim[]): Difference => ({
  id: text(row.difference_id),
  passageId: textOrNull(row.passage_id),
  slot: text(row.slot),
  kind: term(row.kind, KINDS),
  relation: term(row.relation, RELATIONS),
  about: text(row.about),
  claims,
  why: strings(row.why),
  weight: number(row.weight),
})

/** The claim that a row of `claims` holds. */
export const toClaim = (row: Row, idAt: IdAt): Claim => ({
  reportId: idAt(row.place),
  ...toSpan(row),
  value: textOrNull(row.value),
  unit: textOrNull(row.unit),
  asOf: textOrNull(row.as_of),
  certainty: text(row.certainty),
  attributedTo: textOrNull(row.attributed_to),
})

const toQuote = (row: Row, idAt: IdAt): ReportQuote => ({
  kind: 'quote',
  id: text(row.quote_id),
  reportId: idAt(row.place),
  ...toSpan(row),
  form: term(row.form, FORMS),
  speaker: textOrNull(row.speaker),
  speakerSpan: toSpanOrNull(row.speaker_start, row.speaker_end),
  cue: textOrNull(row.cue),
  cueSpan: toSpanOrNull(row.cue_start, row.cue_end),
  marked: toSpans(text(row.marked)),
  sameQuoteId: textOrNull(row.same_quote_id),
})

const toSpans = (json: string): readonly Span[] => {
  const parsed: unknown = JSON.parse(json)
  if (!Array.isArray(parsed)) throw new TypeError(`not a list of spans: ${json}`)
  return parsed.map(pair => {
    const [start, end]: unknown[] = Array.isArray(pair) ? pair : []
    if (typeof start !== 'number' || typeof end !== 'number') throw new TypeError(`not a list of spans: ${json}`)
    return { start, end }
  })
}

const toCopy = (row: Row, idAt: IdAt): Copy => ({
  reportId: idAt(row.place),
  ...toSpan(row),
  fromReportId: idAt(row.from_place),
  fromStart: number(row.from_start),
  fromEnd: number(row.from_end),
  kind: term(row.kind, COPY_KINDS),
})
