import { open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The file in an unfinished release that says what of it is whole. */
const JOURNAL = '.journal'

/** A part of a release that is whole and on disk: a table with its files. */
export type FinishedPart = {
  readonly name: string
  readonly rows: number
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** What an unfinished release says of itself: its first line is what it was made of, each further line a finished part. */
export type Journal = { readonly key: string; readonly parts: readonly FinishedPart[] }

/** Begins the journal of a release made of what `key` says. */
export const beginJournal = (folder: string, key: string): Promise<void> => append(folder, key)

/** Records that a part is whole; its files must be on disk. */
export const recordPart = (folder: string, part: FinishedPart): Promise<void> => append(folder, part)

/** The journal of an unfinished release; null where it has none that can be read. A last line that was cut off does not count. */
export const readJournal = async (folder: string): Promise<Journal | null> => {
  const text = await readFile(join(folder, JOURNAL), 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  if (lines[0] === undefined) return null
  const [key, ...parts] = lines.map(line => JSON.parse(line))
  return { key, parts }
}

/** Removes from an unfinished release what its journal does not know to be whole. */
export const removeUnfinished = async (folder: string, { parts }: Journal): Promise<void> => {
  const whole = new Set([JOURNAL, ...parts.flatMap(part => part.files.map(file => file.name))])
  for (const name of await readdir(folder)) if (!whole.has(name)) await rm(join(folder, name))
}

export const endJournal = (folder: string): Promise<void> => rm(join(folder, JOURNAL), { force: true })

const append = async (folder: string, line: unknown): Promise<void> => {
  const handle = await open(join(folder, JOURNAL), 'a')
  try {
    await handle.appendFile(`${JSON.stringify(line)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
