import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { kill, pid } from 'node:process'
import { createReleaseFile, type FileFacts, readFacts } from './release-file.ts'
import {
  beginJournal,
  endJournal,
  type FinishedPart,
  type Journal,
  readJournal,
  recordPart,
  removeUnfinished,
} from './release-journal.ts'

/** The name of the list of checksums; a folder with one that names all its files is a release. */
export const CHECKSUMS = 'SHA256SUMS'

/** A release being written: a folder beside the final one, invisible under the final name until it is whole. */
export type ReleaseFolder = {
  /** Where its files are made. Those of a table belong to the release once it is finished, others when they are taken in. */
  readonly path: string
  readonly writeText: (name: string, text: string) => Promise<void>
  /** Takes in a file that is whole, and puts it on disk. */
  readonly takeIn: (name: string) => Promise<FileFacts>
  /** The parts that an earlier, interrupted release of the same key left whole, by name; their files are taken over. */
  readonly finished: ReadonlyMap<string, FinishedPart>
  /** Takes in a part that is whole, and records it, so that the release can go on from there should it be interrupted. */
  readonly finish: (part: FinishedPart) => Promise<void>
  /** Writes the checksums of all files, and renames the folder in place of what was there. */
  readonly publish: () => Promise<void>
  /** Removes what was written. */
  readonly discard: () => Promise<void>
}

/**
 * Why a release cannot be written to `folder`, null where it can: a folder that is there must be empty or a release
 * with no other files in it, so that nothing of the user's is ever replaced.
 */
export const whyNotReplaceable = async (folder: string): Promise<string | null> => {
  const found = await stat(folder).catch(() => null)
  if (found === null) return null
  if (!found.isDirectory()) return `${folder} is a file`
  const names = await readdir(folder)
  if (names.length === 0) return null
  if (!names.includes(CHECKSUMS)) return `${folder} is not empty, and no release: nothing in it was replaced`
  const sums = await readFile(join(folder, CHECKSUMS), 'utf8')
  const known = new Set([CHECKSUMS, ...sums.split('\n').map(line => line.slice(66))])
  const others = names.filter(name => !known.has(name))
  return others.length === 0
    ? null
    : `${folder} holds files that are no part of its release (${others.slice(0, 3).join(', ')}): nothing in it was replaced`
}

/**
 * Begins a release that will be `folder`, or goes on with an interrupted one: `key` says what the release is made of and
 * how, so that parts of one with the same key can be kept; null to begin anew. Only one that nobody writes any more is taken over.
 * @throws RangeError where `whyNotReplaceable` has a reason.
 */
export const createReleaseFolder = async (folder: string, key: string | null = null): Promise<ReleaseFolder> => {
  const reason = await whyNotReplaceable(folder)
  if (reason !== null) throw new RangeError(reason)
  const target = resolve(folder)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const partial = join(parent, `.${basename(target)}.partial-${pid}-${randomUUID()}`)
  const parts = await takeOver(target, partial, key)
  const finished = new Map(parts.map(part => [part.name, part]))
  const files: FileFacts[] = parts.flatMap(part => part.files)
  const writeText = async (name: string, text: string): Promise<void> => {
    const file = await createReleaseFile(partial, name)
    await file.write([new TextEncoder().encode(text)])
    files.push(await file.close())
  }
  return {
    path: partial,
    writeText,
    takeIn: async name => {
      const facts = await readFacts(partial, name)
      files.push(facts)
      return facts
    },
    finished,
    finish: async part => {
      if (finished.has(part.name)) return
      files.push(...part.files)
      if (key !== null) await recordPart(partial, part)
    },
    publish: async () => {
      await endJournal(partial)
      const sums = files
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ sha256, name }) => `${sha256}  ${name}\n`)
      await writeText(CHECKSUMS, sums.join(''))
      await syncFolder(partial)
      await replace(target, partial)
    },
    discard: () => rm(partial, { recursive: true, force: true }),
  }
}

/** Makes the names in a folder durable. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A folder cannot be renamed over another that holds files: the old one steps aside first, and back should that fail. */
const replace = async (target: string, partial: string): Promise<void> => {
  const aside = `${partial}.old`
  const hadOne = (await stat(target).catch(() => null)) !== null
  if (hadOne) await rename(target, aside)
  try {
    await rename(partial, target)
  } catch (error) {
    if (hadOne) await rename(aside, target)
    throw error
  }
  await syncFolder(dirname(target))
  if (hadOne) await rm(aside, { recursive: true, force: true })
}

/** Makes the folder `partial`, of an interrupted release of the same key where there is one, and gives the parts of it that are whole. */
const takeOver = async (target: string, partial: string, key: string | null): Promise<readonly FinishedPart[]> => {
  let parts: readonly FinishedPart[] | null = null
  for (const leftover of await findLeftovers(target)) {
    const journal: Journal | null = parts === null && key !== null ? await readJournal(leftover) : null
    if (journal === null || journal.key !== key) await rm(leftover, { recursive: true, force: true })
    else {
      await rename(leftover, partial)
      await removeUnfinished(partial, journal)
      parts = journal.parts
    }
  }
  if (parts !== null) return parts
  await mkdir(partial)
  if (key !== null) await beginJournal(partial, key)
  return []
}

/** What exports to the same folder left behind when they were stopped; those that still run are let alone, and a release that had stepped aside is put back. */
const findLeftovers = async (target: string): Promise<string[]> => {
  const prefix = `.${basename(target)}.partial-`
  const leftovers: string[] = []
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10))) continue
    const leftover = join(dirname(target), name)
    if (name.endsWith('.old') && (await stat(target).catch(() => null)) === null) await rename(leftover, target)
    else leftovers.push(leftover)
  }
  return leftovers
}

const isRunning = (id: number): boolean => {
  try {
    return Number.isInteger(id) && id !== pid && kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
