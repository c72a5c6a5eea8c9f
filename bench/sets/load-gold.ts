import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Report, Span } from '@variorum/text'
import { loadLabelled } from './grouping-sets.ts'
import { ROOT, SHARED } from './places.ts'

/** What one report says of a detail in the gold: its place, and its normalised value; equal values agree. */
export type GoldReading = Span & { readonly report: number; readonly value: string }

/** A detail of the gold that differs between reports, or, with `relation` null, only looks as if it did. */
export type GoldDetail = {
  readonly kind: string
  readonly relation: string | null
  readonly about: string
  readonly readings: readonly GoldReading[]
}

/** An event of a gold corpus with its reports and the details that differ in them. */
export type GoldEvent = {
  readonly corpus: string
  readonly event: string
  readonly reports: readonly Report[]
  readonly details: readonly GoldDetail[]
}

type Item = {
  readonly kind?: string
  readonly relation?: string
  readonly about?: string
  readonly why?: string
  readonly readings?: Readonly<Record<string, string | null>>
  readonly values?: Readonly<Record<string, string>>
  readonly sentences?: Readonly<Record<string, string | readonly string[]>>
}

/** The events of `datasets/demo` and, where it lies beside the checkout, of `../shared/gold`. */
export const loadGold = async (): Promise<GoldEvent[]> => {
  const folders = new Map([
    ['gold', join(SHARED, 'gold')],
    ['demo', join(ROOT, 'datasets/demo')],
  ])
  const sets = await loadLabelled([...folders.keys()])
  return [...folders].flatMap(([corpus, folder]) => {
    const set = sets.find(({ name }) => name === corpus)
    if (set === undefined) return []
    return readdirSync(folder)
      .toSorted()
      .filter(event => existsSync(join(folder, event, 'event.json')))
      .map(event => {
        const reports = set.reports.filter((_, index) => set.events[index] === `${corpus} ${event}`)
        const { differences = [], same = [] }: { differences?: Item[]; same?: Item[] } = JSON.parse(
          readFileSync(join(folder, event, 'event.json'), 'utf8'),
        )
        return { corpus, event, reports, details: [...differences, ...same].map(item => toDetail(item, reports)) }
      })
  })
}

const toDetail = (item: Item, reports: readonly Report[]): GoldDetail => ({
  kind: item.kind ?? '',
  relation: item.relation ?? null,
  about: item.about ?? item.why ?? '',
  readings: Object.entries(item.readings ?? {}).flatMap(([file, reading]) => {
    const report = reports.findIndex(({ source }) => basename(source) === file)
    const sentences = [item.sentences?.[file] ?? []].flat()
    const place = reading === null ? null : locate(reports[report]?.text ?? '', sentences[0] ?? '', reading)
    return place === null ? [] : [{ ...place, report, value: item.values?.[file] ?? reading ?? '' }]
  }),
})

/** Where a reading stands in a sentence of a text; blanks of any kind are alike. */
const locate = (text: string, sentence: string, reading: string): Span | null => {
  const plain = text.replace(/\s/g, ' ')
  const from = toPattern(sentence).exec(plain)
  if (from === null) return null
  const within = toPattern(reading).exec(plain.slice(from.index, from.index + from[0].length))
  if (within === null) return null
  const start = from.index + within.index
  return { start, end: start + within[0].length }
}

const toPattern = (words: string): RegExp =>
  new RegExp(
    words
      .trim()
      .split(/\s+/)
      .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join(' +'),
  )
