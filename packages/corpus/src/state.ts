import { text } from './cells.ts'
import type { Database } from './database.ts'

/**
 * `generation`: counts the changes to the reports; `grouped`: the generation that the automatic groups are made of;
 * `grouping`: counts the changes to what belongs together or how it is collated; `analysis`: the version of the rules that
 * made the events; `revision`: counts the changes to anything that can be read.
 */
export type StateKey = 'generation' | 'grouped' | 'grouping' | 'analysis' | 'revision'

/** What the corpus remembers under a key, null for nothing. */
export const getState = (database: Database, key: StateKey): string | null => {
  const row = database.prepare('SELECT value FROM state WHERE key = ?').get(key)
  return row === undefined ? null : text(row.value)
}

/** Remembers a value; inside a transaction it is committed with it. */
export const setState = (database: Database, key: StateKey, value: string): void => {
  database
    .prepare('INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value)
}

/** Counts the changes to the reports: the automatic groups are up to date when they were made of this one. */
export const getGeneration = (database: Database): string => getState(database, 'generation') ?? '0'

/** Says that the reports changed; to be called in the transaction that changes them. */
export const advanceGeneration = (database: Database): void => {
  setState(database, 'generation', String(Number(getGeneration(database)) + 1))
  advanceRevision(database)
}

/** Counts the changes to what belongs together or how it is collated: what was collated before one is not written after it. */
export const getGrouping = (database: Database): string => getState(database, 'grouping') ?? '0'

/** Says that events became stale or groups changed; to be called in the transaction that does it. */
export const advanceGrouping = (database: Database): void => {
  setState(database, 'grouping', String(Number(getGrouping(database)) + 1))
  advanceRevision(database)
}

/** Grows whenever anything changes that can be read of the corpus: reports, events, what is said of outlets. */
export const getRevision = (database: Database): number => Number(getState(database, 'revision') ?? '0')

/** Says that something changed; to be called in the transaction that changes it. */
export const advanceRevision = (database: Database): void =>
  setState(database, 'revision', String(getRevision(database) + 1))
