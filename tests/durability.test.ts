import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { openCorpus } from '@variorum/corpus'
import { exportRelease, verifyRelease } from '@variorum/dataset'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../bench/sets/random.ts'
import { dumpTables } from './dump-tables.ts'
import { fictionalReports } from './fictional-reports.ts'

const WRITER = join(import.meta.dirname, 'durability-writer.ts')
const KILLS = 50

/** Milliseconds; about 20 s are usual on four processors, many minutes on two that others use. */
const TIMEOUT = 900_000

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-durability-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the writer and kills it when it has written so many lines and a moment (0 to 1) has passed; gives the lines. */
const killedAt = async (args: readonly string[], lines: number, moment: number): Promise<string[]> => {
  const child = spawn(process.execPath, [WRITER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = new Promise(resolve => child.on('close', resolve))
  let written = ''
  const reached = new Promise<void>(resolve => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk
      if (written.split('\n').length > lines) resolve()
    })
  })
  await Promise.race([reached, closed])
  await setTimeout(moment * 12)
  child.kill('SIGKILL')
  await closed
  return written.split('\n').slice(0, -1)
}

const checkIntegrity = (path: string): unknown => {
  const database = new DatabaseSync(path)
  try {
    return Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0]
  } finally {
    database.close()
  }
}

describe('kill -9', () => {
  it(
    `of add, ${KILLS} times at any moment: what was acknowledged is there, and the next add completes`,
    async () => {
      const reports = fictionalReports(120)
      const input = join(folder, 'reports.json')
      writeFileSync(input, JSON.stringify(reports))
      const clean = openCorpus(join(folder, 'clean.db'))
      clean.addReports(reports)
      await clean.analyse()
      const expected = dumpTables(clean)
      clean.close()
      const random = createRandom(20260224)
      const round = async (number: number): Promise<void> => {
        const path = join(folder, `killed-${number}.db`)
        const acknowledged = new Set<string>()
        for (let kill = 0; kill < 5; kill++) {
          const lines = await killedAt(['add', path, input], random() * 200, random())
          for (const line of lines) if (line.startsWith('r-')) acknowledged.add(line)
          if (!existsSync(path)) continue
          expect(checkIntegrity(path)).toBe('ok')
          const corpus = openCorpus(path)
          expect([...acknowledged].filter(id => corpus.report(id) === null)).toEqual([])
          corpus.close()
        }
        const corpus = openCorpus(path)
        corpus.addReports(reports)
        await corpus.analyse()
        expect(corpus.counts().pending).toBe(0)
        expect(dumpTables(corpus)).toBe(expected)
        corpus.close()
      }
      for (let number = 0; number < KILLS / 5; number += 2) await Promise.all([round(number), round(number + 1)])
    },
    TIMEOUT,
  )

  it('of nobody: two adds at once end as one would', async () => {
    const reports = fictionalReports(60)
    const [path, first, second] = ['both.db', 'first.json', 'second.json'].map(name => join(folder, name))
    if (path === undefined || first === undefined || second === undefined) throw new Error('no paths')
    writeFileSync(first, JSON.stringify(reports.slice(0, 35)))
    writeFileSync(second, JSON.stringify(reports.slice(25)))
    const never = Number.POSITIVE_INFINITY
    const lines = await Promise.all([first, second].map(input => killedAt(['add', path, input], never, 0)))
    expect(lines.map(written => written.at(-1))).toEqual(['done', 'done'])
    const [corpus, clean] = [openCorpus(path), openCorpus(':memory:')]
    clean.addReports(reports)
    await clean.analyse()
    await corpus.analyse()
    expect(corpus.counts()).toMatchObject({ reports: 60, pending: 0 })
    expect(dumpTables(corpus)).toBe(dumpTables(clean))
    corpus.close()
  })

  it(
    `of export, ${KILLS} times at any moment: under the final name there is a whole release or none`,
    async () => {
      const path = join(folder, 'export.db')
      const corpus = openCorpus(path)
      corpus.addReports(fictionalReports(60))
      await corpus.analyse()
      const random = createRandom(7)
      const round = async (number: number): Promise<void> => {
        const parent = mkdtempSync(join(folder, 'releases-'))
        const release = join(parent, 'release')
        for (let kill = number; kill < KILLS; kill += 2) {
          await killedAt(['export', path, release], random() * 40, random())
          if (existsSync(release)) expect(await verifyRelease(release)).toEqual([])
          else expect(readdirSync(parent).every(name => name.startsWith('.release.partial-'))).toBe(true)
        }
        await exportRelease(corpus, release, { text: 'full' })
        expect(readdirSync(parent)).toEqual(['release'])
        expect(readFileSync(join(release, 'run.json'), 'utf8')).toContain('"text": "full"')
        expect(await verifyRelease(release)).toEqual([])
      }
      await Promise.all([round(0), round(1)])
      corpus.close()
    },
    TIMEOUT,
  )
})
