import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Counts, openCorpus } from '@variorum/corpus'
import { expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'
import { fictionalReports } from './fictional-reports.ts'
import { makeScratch, runVariorum } from './run-variorum.ts'

const MAIN = join(import.meta.dirname, '../apps/cli/src/main.ts')
const folder = makeScratch()
const REPORTS = 600

/** Milliseconds; four processes that each analyse a part. */
const TIMEOUT = 240_000

type Reached = (counts: Counts) => boolean

/** Presses Ctrl-C on an add when it has come so far; gives its exit code and what it said. */
const interruptedAt = async (reached: Reached, corpus: string, input: string) => {
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    MAIN,
    'add',
    input,
    '--corpus',
    corpus,
  ])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const closed = new Promise<number | null>(resolve => child.on('close', resolve))
  while (child.exitCode === null && !isReached(corpus, reached)) await setTimeout(20)
  child.kill('SIGINT')
  return { code: await closed, stderr }
}

const isReached = (path: string, reached: Reached): boolean => {
  if (!existsSync(path)) return false
  try {
    const corpus = openCorpus(path, { readOnly: true })
    const counts = corpus.counts()
    corpus.close()
    return reached(counts)
  } catch (error) {
    // The file is made before its tables are.
    if (error instanceof Error) return false
    throw error
  }
}

const dumpOf = (path: string): string => {
  const corpus = openCorpus(path, { readOnly: true })
  const dump = dumpTables(corpus)
  corpus.close()
  return dump
}

it('Ctrl-C leaves what was read, says so, and the next add goes on from there', { timeout: TIMEOUT }, async () => {
  const input = join(folder, 'reports.jsonl')
  const lines = fictionalReports(REPORTS).map(({ outlet, headline, text, published }) =>
    JSON.stringify({ outlet, headline, text, published: published.at }),
  )
  writeFileSync(input, lines.join('\n'))
  const clean = join(folder, 'clean.db')
  const stopped = join(folder, 'stopped.db')
  expect((await runVariorum(['add', input, '--corpus', clean])).code).toBe(0)
  const moments: readonly Reached[] = [({ reports }) => reports > 0, ({ events }) => events > 0]
  for (const moment of moments) {
    const { code, stderr } = await interruptedAt(moment, stopped, input)
    expect({ code, said: stderr.includes('goes on from here') }).toEqual({ code: 1, said: true })
  }
  expect((await runVariorum(['add', input, '--corpus', stopped])).code).toBe(0)
  expect(dumpOf(stopped)).toBe(dumpOf(clean))
})
