import { createHash, type Hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** One file of a release: bytes in, size and SHA-256 out. */
export type ReleaseFile = {
  readonly write: (chunks: readonly Uint8Array[]) => Promise<void>
  readonly close: () => Promise<FileFacts>
  /** Closes a file that will not become whole. */
  readonly abandon: () => Promise<void>
}

/** What the manifest says of a file. */
export type FileFacts = { readonly name: string; readonly bytes: number; readonly sha256: string }

/** Begins a file in the folder, which must not have one of this name. Its chunks are written in order; `close` puts it on disk. */
export const createReleaseFile = async (folder: string, name: string): Promise<ReleaseFile> => {
  const handle = await open(join(folder, name), 'wx')
  const hash: Hash = createHash('sha256')
  let bytes = 0
  return {
    write: async chunks => {
      for (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.byteLength
      }
      if (chunks.length > 0) await writeAll(handle, chunks)
    },
    close: async () => {
      await handle.sync()
      await handle.close()
      return { name, bytes, sha256: hash.digest('hex') }
    },
    abandon: () => handle.close(),
  }
}

/** Puts on disk a file that somebody else made, and says what the manifest says of it. */
export const readFacts = async (folder: string, name: string): Promise<FileFacts> => {
  const handle = await open(join(folder, name), 'r+')
  try {
    await handle.sync()
    const hash = createHash('sha256')
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk)
    return { name, bytes: (await handle.stat()).size, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** `writev` may write less than it was given, when the disk is nearly full for one. */
const writeAll = async (handle: Awaited<ReturnType<typeof open>>, chunks: readonly Uint8Array[]): Promise<void> => {
  const whole = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
  for (let offset = 0; offset < whole.byteLength; ) {
    const { bytesWritten } = await handle.write(whole, offset, whole.byteLength - offset)
    offset += bytesWritten
  }
}
