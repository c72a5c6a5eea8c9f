import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareReports } from '../../packages/collate/src/order-reports.ts'
import { extract } from '../../packages/extract/src/index.ts'
import { type AnnotatedReport, annotate, sliceSpan } from '../../packages/text/src/index.ts'

/** A sentence of an event: the report's place in the list and its own number, from 0. */
export type Place = { readonly report: number; readonly sentence: number }

/** The key of a pair of sentences, the one of the earlier report first. */
export const pairKey = (a: Place, b: Place): string =>
  a.report < b.report
    ? `${a.report} ${a.sentence} ${b.report} ${b.sentence}`
    : `${b.report} ${b.sentence} ${a.report} ${a.sentence}`

/** An event aligned by hand; pairs by their keys. A pair in none of the sets states two facts. */
export type AlignedEvent = {
  readonly name: string
  /** In canonical order. */
  readonly reports: readonly AnnotatedReport[]
  /** Pairs that state one fact. */
  readonly same: ReadonlySet<string>
  /** Pairs that look alike and do not. */
  readonly never: ReadonlySet<string>
  /** Pairs of which nothing is known. */
  readonly unknown: ReadonlySet<string>
}

type Entry = { readonly sentences: Readonly<Record<string, string | readonly string[]>> }
type Gold = {
  readonly reports: readonly { readonly file: string }[]
  readonly aligned: readonly Entry[]
  readonly not_aligned: readonly Entry[]
}

/** The events of a folder of gold; none where it is not here. @throws RangeError where a sentence of the gold is in no report. */
export async function loadAligned(folder: string): Promise<AlignedEvent[]> {
  if (!existsSync(folder)) return []
  const events: AlignedEvent[] = []
  for (const name of readdirSync(folder).toSorted())
    if (existsSync(join(folder, name, 'event.json'))) events.push(await loadEvent(name, join(folder, name)))
  return events
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

async function loadEvent(name: string, folder: string): Promise<AlignedEvent> {
  const gold: Gold = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'))
  const read: { readonly file: string; readonly annotated: AnnotatedReport }[] = []
  for (const { file } of gold.reports) {
    const path = join(folder, 'reports', file)
    for await (const item of extract(path, createReadStream(path)))
      if ('report' in item) read.push({ file, annotated: annotate(item.report) })
  }
  read.sort((a, b) => compareReports(a.annotated.report, b.annotated.report))
  const placeOf = new Map(
    read.flatMap(({ file, annotated: { report, sentences } }, place) =>
      sentences.map(sentence => {
        const key = `${file} ${squeeze(sliceSpan(report.text, sentence))}`
        return [key, { report: place, sentence: sentence.index }] as const
      }),
    ),
  )
  const pairsOf = (entries: readonly Entry[]): Set<string> => {
    const pairs = new Set<string>()
    for (const { sentences } of entries) {
      const places = Object.entries(sentences).flatMap(([file, list]) =>
        [list].flat().map(sentence => {
          const place = placeOf.get(`${file} ${squeeze(sentence)}`)
          if (place === undefined) throw new RangeError(`${name}: ${file} has no sentence "${sentence}"`)
          return place
        }),
      )
      for (const a of places) for (const b of places) if (a.report < b.report) pairs.add(pairKey(a, b))
    }
    return pairs
  }
  const reports = read.map(({ annotated }) => annotated)
  return { name, reports, same: pairsOf(gold.aligned), never: pairsOf(gold.not_aligned), unknown: new Set() }
}
