import { text } from './cells.ts'
import type { Database } from './database.ts'

/** `generation`: counts the changes to the reports; `analysed`: the generation that the events are made of; `analysis`: the version of the rules that made them. */
export type StateKey = 'generation' | 'analysed' | 'analysis'

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

/** Counts the changes to the reports: the events are up to date when they were made of this one. */
export const getGeneration = (database: Database): string => getState(database, 'generation') ?? '0'

/** Says that the reports changed; to be called in the transaction that changes them. */
export const advanceGeneration = (database: Database): void =>
  setState(database, 'generation', String(Number(getGeneration(database)) + 1))
