import { type Collation, type Difference, isConflict } from '@variorum/collate'
import type { Report, Span } from '@variorum/text'
import { number } from './cells.ts'
import type { CollatedGroup } from './collate-group.ts'
import type { Database } from './database.ts'
import { kindBits, languageList } from './event-filter.ts'
import type { EventFacts } from './pending-events.ts'
import { UNDATED } from './report-row.ts'

/** What is known of one event; `reports`, `sentences` and `words` in one order, whichever. Its id is `e-` and the id of its first report. */
export type AnalysedEvent = CollatedGroup & { readonly facts: EventFacts; readonly reports: readonly Report[] }

type Member = { readonly report: Report; readonly sentences: readonly Span[]; readonly words: number }

/** `s-` and the id of the storyline's first report. */
export const storylineIdOf = (firstReportId: string): string => `s-${firstReportId}`

/** Writes an event with all its rows, in place of every event that holds one of its reports. To be called in a transaction. */
export const writeEvent = (database: Database, analysed: AnalysedEvent): void => {
  const { facts, collation } = analysed
  const members = new Map(
    analysed.reports.map((report, index): [string, Member] => [
      report.id,
      { report, sentences: analysed.sentences[index] ?? [], words: analysed.words[index] ?? 0 },
    ]),
  )
  const ordered = collation.reportIds.map(id => {
    const member = members.get(id)
    if (member === undefined) throw new RangeError(`the collation holds a report that was not given: ${id}`)
    return member
  })
  removeEventsOf(database, collation.reportIds)
  const event = writeEventRow(database, facts, ordered, collation)
  const places = new Map(collation.reportIds.map((id, place) => [id, place]))
  const placeOf = (reportId: string): number => {
    const place = places.get(reportId)
    if (place === undefined) throw new RangeError(`the collation points to a report outside the event: ${reportId}`)
    return place
  }
  writeReports(database, event, ordered, collation)
  writePassages(database, event, ordered, collation, placeOf)
  writeDifferences(database, event, collation, placeOf)
  writeQuotes(database, event, collation, placeOf)
  writeCopies(database, event, analysed, placeOf)
}

const removeEventsOf = (database: Database, reportIds: readonly string[]): void => {
  for (const id of reportIds)
    database.prepare('DELETE FROM events WHERE event = (SELECT event FROM reports WHERE report_id = ?)').run(id)
}

const writeEventRow = (
  database: Database,
  facts: EventFacts,
  ordered: readonly Member[],
  collation: Collation,
): number => {
  const dates = ordered.flatMap(({ report }) => report.published.at ?? []).toSorted()
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO events (event_id, storyline_id, headline, first_published, last_published, sort_at, reports, outlets,
         origins, passages, differences, conflicts, shared_terms, kinds, languages)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      `e-${collation.reportIds[0] ?? ''}`,
      storylineIdOf(facts.storyline),
      ordered.find(({ report }) => report.headline)?.report.headline ?? null,
      dates[0] ?? null,
      dates.at(-1) ?? null,
      dates[0] ?? UNDATED,
      ordered.length,
      new Set(ordered.flatMap(({ report }) => report.outlet ?? [])).size,
      new Set(collation.provenance.map(provenance => provenance.originId)).size,
      collation.passages.length,
      collation.differences.length,
      collation.differences.filter(isConflict).length,
      JSON.stringify(facts.sharedTerms),
      kindBits(new Set(collation.differences.map(({ kind }) => kind))),
      languageList(new Set(ordered.flatMap(({ report }) => report.language ?? []))),
    )
  return number(Number(lastInsertRowid))
}

const writeReports = (database: Database, event: number, ordered: readonly Member[], collation: Collation): void => {
  const provenance = new Map(collation.provenance.map(one => [one.reportId, one]))
  const update = database.prepare(
    'UPDATE reports SET event = ?, place = ?, words = ?, derivation = ?, origin_id = ? WHERE report_id = ?',
  )
  for (const [place, { report, words }] of ordered.entries()) {
    const { derivation = 'original', originId = report.id } = provenance.get(report.id) ?? {}
    update.run(event, place, words, derivation, originId, report.id)
  }
}

type PlaceOf = (reportId: string) => number

const writePassages = (
  database: Database,
  event: number,
  ordered: readonly Member[],
  collation: Collation,
  placeOf: PlaceOf,
): void => {
  const passage = database.prepare('INSERT INTO passages VALUES (?, ?, ?)')
  const reading = database.prepare('INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const sentence = database.prepare('INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)')
  for (const { id, position, readings } of collation.passages) {
    passage.run(event, position, id)
    for (const [n, { reportId, start, end, sentences, similarity }] of readings.entries()) {
      const place = placeOf(reportId)
      reading.run(event, position, n, place, start, end, JSON.stringify(sentences), similarity)
      for (const index of sentences) {
        const span = ordered[place]?.sentences[index]
        if (span === undefined) throw new RangeError(`passage ${id} holds sentence ${index}, which ${reportId} lacks`)
        sentence.run(event, place, index, span.start, span.end, position)
      }
    }
  }
  const link = database.prepare('INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const [n, { a, b, relation, score, why }] of collation.links.entries())
    link.run(
      event,
      n,
      placeOf(a.reportId),
      a.sentence,
      placeOf(b.reportId),
      b.sentence,
      relation,
      score,
      JSON.stringify(why),
    )
}

const writeDifferences = (database: Database, event: number, collation: Collation, placeOf: PlaceOf): void => {
  const insert = database.prepare('INSERT INTO differences VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const claim = database.prepare('INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const origins = new Map(collation.provenance.map(one => [one.reportId, one.originId]))
  for (const [n, difference] of collation.differences.entries()) {
    const { id, passageId, slot, kind, relation, about, claims, why, weight } = difference
    const reportIds = new Set(claims.map(({ reportId }) => reportId))
    const originIds = new Set(Array.from(reportIds, reportId => origins.get(reportId) ?? reportId))
    const values = countValues(difference)
    insert.run(
      ...[event, n, id, passageId, slot, kind, relation, about, values],
      ...[reportIds.size, originIds.size, weight, JSON.stringify(why)],
    )
    for (const [index, side] of claims.entries())
      claim.run(
        ...[event, n, index, placeOf(side.reportId), side.start, side.end],
        ...[side.value, side.unit, side.asOf, side.certainty, side.attributedTo],
      )
  }
}

/** Distinct values among the claims; a claim without a value is its own. */
const countValues = ({ claims }: Difference): number =>
  new Set(claims.map(({ value, unit, reportId, start }) => JSON.stringify([value ?? [reportId, start], unit]))).size

const writeQuotes = (database: Database, event: number, collation: Collation, placeOf: PlaceOf): void => {
  const quote = database.prepare('INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const ends = (span: Span | null): [number | null, number | null] => [span?.start ?? null, span?.end ?? null]
  for (const [n, one] of collation.quotes.entries())
    quote.run(
      ...[event, n, one.id, placeOf(one.reportId), one.start, one.end, one.form],
      ...[one.speaker, ...ends(one.speakerSpan), one.cue, ...ends(one.cueSpan), one.sameQuoteId],
      JSON.stringify(one.marked.map(({ start, end }) => [start, end])),
    )
}

const writeCopies = (
  database: Database,
  event: number,
  { collation, copiedWords }: AnalysedEvent,
  placeOf: PlaceOf,
): void => {
  const copy = database.prepare('INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const [n, one] of collation.copies.entries())
    copy.run(
      ...[event, n, placeOf(one.reportId), one.start, one.end],
      ...[placeOf(one.fromReportId), one.fromStart, one.fromEnd, one.kind],
      ...[copiedWords[n]?.words ?? 0, copiedWords[n]?.fromWords ?? 0],
    )
}
