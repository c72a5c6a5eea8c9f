import { createHash } from 'node:crypto'
import type { Corpus, EventFilter } from '@variorum/corpus'

/** How many different files (or records) a release was made of, and one SHA-256 over their sorted SHA-256s: equal where the same bytes were read. */
export type InputFacts = { readonly files: number; readonly sha256: string }

/** The facts of what the reports that fit the filter were read from. */
export const hashInputs = (corpus: Corpus, filter: EventFilter = {}): InputFacts => {
  const hashes = new Set<string>()
  for (const [hash] of corpus.rows('reports', ['source_sha256'], filter)) hashes.add(String(hash))
  const hash = createHash('sha256')
  for (const line of [...hashes].toSorted()) hash.update(`${line}\n`)
  return { files: hashes.size, sha256: hash.digest('hex') }
}
