import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Corpus } from '@variorum/corpus'
import { streamTable, type TableFormat, type TableName, VERSION } from '@variorum/dataset'
import { type TableQuery, toTableOptions } from './table-query.ts'

/** Length in bytes and SHA-256 (hex) of a file. */
export type FileFacts = { readonly bytes: number; readonly sha256: string }

/** Which file is meant. */
export type FileName = { readonly table: TableName; readonly format: TableFormat; readonly query: TableQuery }

/** A table as a file of the corpus at one moment: the same bytes as often as it is asked for. */
export type TableFile = FileName & {
  /** Strong: another state of the corpus, another version of the program or another query is another tag. */
  readonly etag: string
  /** The bytes from the beginning, piece by piece. */
  readonly open: () => Generator<Uint8Array>
}

/** The file as the snapshot has it. */
export const tableFile = (snapshot: Corpus, name: FileName): TableFile => {
  const { reports, events } = snapshot.counts()
  const state = [snapshot.path, snapshot.revision(), snapshot.analysisVersion, reports, events, VERSION]
  const { table, format, query } = name
  const asked = Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const digest = createHash('sha256')
    .update(JSON.stringify([state, table, format, asked]))
    .digest('hex')
  return {
    ...name,
    etag: `"${digest.slice(0, 32)}"`,
    open: () => streamTable(snapshot, table, format, toTableOptions(query)),
  }
}

/** Reads a file through. Others get their turn between two pieces. @throws the signal's reason when it is aborted. */
export const measureFile = async (file: TableFile, signal?: AbortSignal): Promise<FileFacts> => {
  const hash = createHash('sha256')
  let bytes = 0
  for (const piece of file.open()) {
    signal?.throwIfAborted()
    hash.update(piece)
    bytes += piece.byteLength
    await setImmediate()
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** The bytes of a file from `first` to `last`, both included. */
export async function* sliceFile(file: TableFile, first: number, last: number): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const piece of file.open()) {
    const [from, to] = [Math.max(first - at, 0), Math.min(last + 1 - at, piece.byteLength)]
    if (from < to) yield piece.subarray(from, to)
    at += piece.byteLength
    if (at > last) return
    await setImmediate()
  }
}
