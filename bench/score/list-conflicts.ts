import { collateAnnotated } from '@variorum/collate'
import { annotate, type Report } from '@variorum/text'
import { type LabelledReports, loadLabelled } from '../sets/grouping-sets.ts'
import { showPassage } from './show-passage.ts'

/**
 * The numeric conflicts found in BASIL, ECB+ and NeuS events, as event, reports and offsets (code units of the clean text), with
 * empty columns for the verdicts of two readers. `--text` shows them instead, to be read; `--corpora basil,ecbplus` names others.
 * Run: node bench/score/list-conflicts.ts > FILE
 */
type Conflict = {
  readonly corpus: string
  readonly event: string
  /** The two claims that differ. */
  readonly sides: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly written: string
    readonly shown: string
  }[]
  readonly why: string
}

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
        const said = claims.map(({ reportId, start, end, value }) => {
          const report = sources.get(reportId)
          const text = report?.text ?? ''
          const shown = showPassage(text, start, end)
          return { id: idOf(report?.source ?? ''), start, end, written: text.slice(start, end), value, shown }
        })
        const sides = pickSides(said, why)
        if (sides.length === 0) return []
        return [{ corpus: name, event: event.slice(name.length + 1), sides, why: `${about}: ${why[0] ?? ''}` }]
      })
  })
}

type Side = { readonly written: string; readonly value: string | null }

/** A value without its bound. */
const numberOf = ({ value }: Side): string => (value ?? '').replace(/^[^\d]+/, '')

/** The two claims that a reason sets against each other; where it names others of the same reports, the first two that are unlike. */
const pickSides = <Said extends Side>(said: readonly Said[], why: readonly string[]): readonly Said[] => {
  for (const reason of why)
    for (const a of said)
      for (const b of said) if (reason.startsWith(`“${a.written}” against “${b.written}”`)) return [a, b]
  const [first] = said
  const other = first === undefined ? undefined : said.find(side => numberOf(side) !== numberOf(first))
  return first === undefined || other === undefined ? [] : [first, other]
}

const at = process.argv.indexOf('--corpora')
const corpora = at === -1 ? ['basil', 'ecbplus', 'neus'] : (process.argv[at + 1] ?? '').split(',')
const listed = (await loadLabelled(corpora)).flatMap(findConflicts)
console.error(`${listed.length} numeric conflicts`)
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
