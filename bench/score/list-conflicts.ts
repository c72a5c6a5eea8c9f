import { collateAnnotated } from '@variorum/collate'
import { annotate, type Report } from '@variorum/text'
import { type LabelledReports, loadLabelled } from '../sets/grouping-sets.ts'

/**
 * The numeric conflicts found in BASIL and ECB+ events, as event, reports and offsets (code units of the clean text): every one with
 * `--all`, else a sample that depends on nothing but the seed. `--text` shows the sentences instead, to be read.
 * Run: node bench/score/list-conflicts.ts > FILE
 */
const SAMPLE = 80
const SEED = 2026

type Conflict = {
  readonly corpus: string
  readonly event: string
  /** The two claims that differ. */
  readonly sides: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly shown: string
  }[]
  readonly why: string
}

/** A value without its bound. */
const numberOf = (value: string | null): string => (value ?? '').replace(/^[^\d]+/, '')

const idOf = (source: string): string => source.split('#').at(-1) ?? source

const findConflicts = ({ name, reports, events }: LabelledReports): Conflict[] => {
  const members = new Map<string, Report[]>()
  for (const [index, report] of reports.entries()) {
    const event = events[index] ?? ''
    members.set(event, [...(members.get(event) ?? []), report])
  }
  return [...members].flatMap(([event, own]) => {
    const sources = new Map(own.map(report => [report.id, report]))
    return collateAnnotated(own.map(annotate))
      .differences.filter(({ kind, relation }) => kind === 'quantity' && relation === 'conflict')
      .flatMap(({ claims, why, about }) => {
        const [a] = claims
        const b = claims.find(claim => numberOf(claim.value) !== numberOf(a?.value ?? null))
        if (a === undefined || b === undefined) return []
        const sides = [a, b].map(({ reportId, start, end }) => {
          const report = sources.get(reportId)
          const text = report?.text ?? ''
          const shown = `${text.slice(Math.max(0, start - 170), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 110)}`
          return { id: idOf(report?.source ?? ''), start, end, shown: shown.replace(/\s+/g, ' ') }
        })
        return [{ corpus: name, event: event.slice(name.length + 1), sides, why: `${about}: ${why[0] ?? ''}` }]
      })
  })
}

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const sample = <One>(all: readonly One[]): One[] => {
  const random = seeded(SEED)
  const drawn = all.map(one => ({ one, order: random() })).toSorted((a, b) => a.order - b.order)
  const kept = new Set(drawn.slice(0, SAMPLE).map(({ one }) => one))
  return all.filter(one => kept.has(one))
}

const conflicts = (await loadLabelled(['basil', 'ecbplus'])).flatMap(findConflicts)
const listed = process.argv.includes('--all') ? conflicts : sample(conflicts)
console.error(`${listed.length} of ${conflicts.length} numeric conflicts`)
if (process.argv.includes('--text'))
  for (const [index, { corpus, event, sides, why }] of listed.entries()) {
    console.log(`${index + 1}. ${corpus} ${event}: ${why}`)
    for (const { id, shown } of sides) console.log(`   ${id}: ${shown}`)
  }
else {
  console.log('corpus,event,report_1,start_1,end_1,report_2,start_2,end_2,reader_1,reader_2')
  for (const { corpus, event, sides } of listed)
    console.log([corpus, event, ...sides.flatMap(({ id, start, end }) => [id, start, end]), '', ''].join(','))
}
