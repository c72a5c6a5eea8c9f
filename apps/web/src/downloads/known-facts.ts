import { setTimeout } from 'node:timers/promises'
import type { Corpus } from '@variorum/corpus'
import { type FileFacts, type FileName, measureFile, type TableFile, tableFile } from './table-file.ts'

/** Files whose length and checksum are remembered. */
const MOST_KNOWN = 1_000

/** Length and checksum of files, each measured once for a state of the corpus. */
export type KnownFacts = {
  /** Of a file that is open anyway. */
  readonly of: (file: TableFile) => Promise<FileFacts>
  /** Of files by name, as far as they can be told within `milliseconds`; the rest are measured on, one after the other. */
  readonly within: (names: readonly FileName[], milliseconds: number) => Promise<readonly (FileFacts | null)[]>
}

/** Facts of the files of one corpus. */
export const createKnownFacts = (corpus: Corpus): KnownFacts => {
  const known = new Map<string, Promise<FileFacts>>()
  const done = new Map<string, FileFacts>()
  const of = (file: TableFile): Promise<FileFacts> => {
    const earlier = known.get(file.etag)
    if (earlier !== undefined) return earlier
    const facts = measureFile(file)
    known.set(file.etag, facts)
    facts.then(
      measured => done.set(file.etag, measured),
      () => known.delete(file.etag),
    )
    for (const old of [...known.keys()].slice(0, Math.max(known.size - MOST_KNOWN, 0))) {
      known.delete(old)
      done.delete(old)
    }
    return facts
  }
  let queue = Promise.resolve()
  const measureLater = (names: readonly FileName[]): Promise<void> => {
    queue = queue.then(async () => {
      const snapshot = corpus.snapshot()
      try {
        for (const name of names) await of(tableFile(snapshot, name))
      } finally {
        snapshot.close()
      }
    })
    return queue
  }
  const within: KnownFacts['within'] = async (names, milliseconds) => {
    const files = names.map(name => tableFile(corpus, name))
    const missing = files.filter(({ etag }) => !known.has(etag))
    if (missing.length > 0) {
      await Promise.race([measureLater(missing), setTimeout(milliseconds, null, { ref: false })])
    }
    return files.map(({ etag }) => done.get(etag) ?? null)
  }
  return { of, within }
}
