import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkEvent } from './check/check-event.ts'
import type { GoldEvent } from './check/gold-event.ts'

/** What a folder of annotated events holds, and everything in it that is wrong. */
export interface CheckedCorpus {
  readonly events: readonly GoldEvent[]
  readonly errors: readonly string[]
  /** Differences by kind, then by relation. */
  readonly kinds: ReadonlyMap<string, number>
  readonly relations: ReadonlyMap<string, number>
}

const count = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Checks every event folder of `root` (`<event>/event.json`, `<event>/reports/*`). */
export const validate = (root: string): CheckedCorpus => {
  const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const checked = folders.map(folder => checkEvent(join(root, folder.name)))
  const events = checked.map(one => one.event).toSorted((a, b) => (a.event < b.event ? -1 : 1))
  const differences = events.flatMap(event => event.differences)
  return {
    events,
    errors: checked.flatMap(one => one.errors),
    kinds: count(differences.map(difference => difference.kind)),
    relations: count(differences.map(difference => difference.relation)),
  }
}

const LISTS = ['reports', 'aligned', 'differences', 'same', 'not_aligned', 'quotes'] as const

if (import.meta.main) {
  const { events, errors, kinds, relations } = validate(process.argv[2] ?? join(import.meta.dirname, 'demo'))
  console.log(['event', 'date', ...LISTS].join('\t'))
  for (const event of events) {
    console.log([event.event, event.date, ...LISTS.map(list => event[list].length)].join('\t'))
  }
  const total = (list: (typeof LISTS)[number]): number => events.reduce((sum, event) => sum + event[list].length, 0)
  console.log(['total', events.length, ...LISTS.map(total)].join('\t'))
  for (const [label, counts] of Object.entries({ kinds, relations })) {
    console.log(`${label}: ${[...counts].map(([name, n]) => `${name} ${n}`).join(', ')}`)
  }
  for (const error of errors) console.error(error)
  process.exitCode = errors.length === 0 ? 0 : 1
}
