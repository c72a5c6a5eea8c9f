import { KEYS, VIEWS } from './term-columns.ts'
import type { TermTable } from './term-table.ts'

/**
 * The reports at some positions, ascending, of one table, then all reports of another: as `makeTermTable` lays them out
 * when none of the latter comes before any of the former in canonical order. Of what is kept all that others are
 * near-duplicates of is kept as well.
 */
export const appendTable = (kept: TermTable, positions: Int32Array, fresh: TermTable): TermTable => {
  const own = positions.length
  const count = own + fresh.count
  /** A column of `width` numbers a report. */
  const join = <Column extends Numbers>(column: (table: TermTable) => Column, width: number, into: Column): Column => {
    const from = column(kept)
    for (let at = 0; at < own; at++) {
      const start = (positions[at] ?? 0) * width
      into.set(from.subarray(start, start + width), at * width)
    }
    into.set(column(fresh), own * width)
    return into
  }
  const size = join(table => table.size, 1, new Uint16Array(count))
  const from = new Int32Array(count)
  for (let report = 1; report < count; report++) from[report] = (from[report - 1] ?? 0) + (size[report - 1] ?? 0)
  const rows = count === 0 ? 0 : (from[count - 1] ?? 0) + (size[count - 1] ?? 0)
  const hashes = new Uint32Array(rows)
  const uses = new Uint16Array(rows)
  const matters = new Map<number, readonly (readonly [number, number])[]>()
  const placeOf = new Map(Array.from(positions, (position, place) => [position, place]))
  const duplicateOf = new Int32Array(count)
  for (let at = 0; at < own; at++) duplicateOf[at] = placeOf.get(kept.duplicateOf[positions[at] ?? 0] ?? -1) ?? -1
  for (let at = 0; at < fresh.count; at++) {
    const repeated = fresh.duplicateOf[at] ?? -1
    duplicateOf[own + at] = repeated < 0 ? -1 : own + repeated
  }
  const copyTerms = (table: TermTable, position: number, report: number): void => {
    const start = table.from[position] ?? 0
    const end = start + (table.size[position] ?? 0)
    hashes.set(table.hashes.subarray(start, end), from[report])
    uses.set(table.uses.subarray(start, end), from[report])
    const matter = table.matters.get(position)
    if (matter !== undefined) matters.set(report, matter)
  }
  for (let at = 0; at < own; at++) copyTerms(kept, positions[at] ?? 0, at)
  for (let at = 0; at < fresh.count; at++) copyTerms(fresh, at, own + at)
  return {
    count,
    ids: [...Array.from(positions, at => kept.ids[at] ?? ''), ...fresh.ids],
    at: [...Array.from(positions, at => kept.at[at] ?? null), ...fresh.at],
    from,
    size,
    hashes,
    uses,
    day: join(table => table.day, 1, new Int32Array(count)),
    keys: join(table => table.keys, KEYS, new Uint32Array(count * KEYS)),
    keyWeights: join(table => table.keyWeights, KEYS, new Uint16Array(count * KEYS)),
    norms: join(table => table.norms, VIEWS.length, new Float32Array(count * VIEWS.length)),
    mass: join(table => table.mass, 1, new Float32Array(count)),
    words: join(table => table.words, 1, new Uint16Array(count)),
    weekdays: join(table => table.weekdays, 1, new Uint8Array(count)),
    quoted: join(table => table.quoted, 1, new Uint8Array(count)),
    years: join(table => table.years, 2, new Uint32Array(count * 2)),
    matters,
    duplicateOf,
  }
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array
