import { text } from './cells.ts'
import type { Database } from './database.ts'

/** `analysed`: whether the events are up to date with the reports (`yes`, `no`); `analysis`: the version that made them. */
export type StateKey = 'analysed' | 'analysis'

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
