import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf, extractFeatures, groupStored, linkStorylines } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { type Database, openDatabase } from '../../packages/corpus/src/database.ts'
import { packFeatures } from '../../packages/corpus/src/pack-features.ts'
import { openFeatures } from '../../packages/corpus/src/read-features.ts'
import { regroup } from '../../packages/corpus/src/regroup.ts'
import { advanceGeneration } from '../../packages/corpus/src/state.ts'
import { scoreClusters } from '../score/score-clusters.ts'
import { ROOT } from '../sets/places.ts'
import { loadTemplates } from './measures.ts'
import { replicate } from './replicate.ts'

/**
 * Grouping alone, on large collections made by `replicate.ts`: the features are made and kept in a corpus by one process and
 * read and grouped by another, so that its memory is that of grouping; a third brings the groups up to date with a hundred
 * late reports. `node bench/speed/grouping-scale.ts 100000 1000000` prints a stage table, in processor seconds, and how they
 * grow from one size to the next.
 */
/** Processor seconds of this process so far, all its threads: on a shared machine the clock says more of the neighbours. */
const spentSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Puts reports with their features into a corpus; gives the seconds that making the features took. */
const keepFeatures = (database: Database, reports: Iterable<Report>): number => {
  const put = database.prepare(
    `INSERT INTO reports (report_id, published_precision, published_candidates, sort_at, source, source_sha256, subheads, stripped, text)
     VALUES (?, 'day', '[]', '', ?, '', '[]', '[]', '')`,
  )
  const keep = database.prepare(
    'INSERT INTO features (report, day, report_id, outlet, published, packed) VALUES (?, ?, ?, ?, ?, ?)',
  )
  let spent = 0
  database.transaction(() => {
    for (const report of reports) {
      const before = spentSeconds()
      const packed = packFeatures(extractFeatures(report))
      spent += spentSeconds() - before
      const { at } = report.published
      const { lastInsertRowid } = put.run(report.id, report.source)
      keep.run(lastInsertRowid, dayOf(at), report.id, report.outlet, at, packed)
    }
    advanceGeneration(database)
  })
  return spent
}

const makeFile = async (path: string, count: number): Promise<void> => {
  const database = openDatabase(path)
  const seconds = keepFeatures(database, replicate(await loadTemplates(), count, 1))
  database.close()
  console.log(JSON.stringify({ seconds }))
}

/** Reports that come late, and their first day: they are of three. */
const LATE = 100
const LATE_DAY = Date.UTC(2024, 10, 10)

function* makeLate(templates: Parameters<typeof replicate>[0]): Generator<Report> {
  let made = 0
  for (const report of replicate(templates, LATE, 2)) {
    const at = new Date(LATE_DAY + (made++ % 3) * 86_400_000).toISOString()
    yield { ...report, published: { ...report.published, at } }
  }
}

/** Groups all, then brings the groups up to date with late reports. */
const regroupFile = async (path: string): Promise<void> => {
  const database = openDatabase(path)
  regroup(database)
  keepFeatures(database, makeLate(await loadTemplates()))
  const [start, clock] = [spentSeconds(), performance.now()]
  regroup(database)
  const late = spentSeconds() - start
  const lateElapsed = (performance.now() - clock) / 1000
  database.close()
  console.log(JSON.stringify({ late, lateElapsed }))
}

const groupFile = (path: string): void => {
  const database = openDatabase(path, { readOnly: true })
  const [start, clock] = [spentSeconds(), performance.now()]
  const events = groupStored(openFeatures(database))
  const grouped = spentSeconds()
  const storylines = linkStorylines(events.map(({ digest }) => digest))
  const end = spentSeconds()
  const elapsed = (performance.now() - clock) / 1000
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const clusterOf = new Map<string, string>()
  for (const { reportIds } of events) for (const id of reportIds) clusterOf.set(id, reportIds[0] ?? id)
  const clusters: string[] = []
  const gold: string[] = []
  for (const { report_id: id, source } of database.prepareOwn('SELECT report_id, source FROM reports').iterate()) {
    clusters.push(clusterOf.get(String(id)) ?? '')
    gold.push(String(source).split('/')[1] ?? '')
  }
  database.close()
  const { f1, precision, recall } = scoreClusters(clusters, gold)
  const seconds = { grouping: grouped - start, storylines: end - grouped, elapsed }
  console.log(
    JSON.stringify({
      ...seconds,
      peakMb,
      events: events.length,
      chains: new Set(storylines.values()).size,
      precision,
      recall,
      f1,
    }),
  )
}

/** What the launcher tells Node of memory. */
const MEMORY = readFileSync(join(ROOT, 'variorum'), 'utf8').match(/--max-\S+/g) ?? []

const run = (...args: string[]): Record<string, number> =>
  JSON.parse(execFileSync(process.execPath, [...MEMORY, import.meta.filename, ...args], { encoding: 'utf8' }))

const measure = (counts: readonly number[]): void => {
  let last: { count: number; seconds: number } | null = null
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
  try {
    for (const count of counts) {
      const path = join(folder, `features-${count}`)
      const made = run('--make', path, String(count))
      const grouped = run('--group', path)
      const total = (grouped.grouping ?? 0) + (grouped.storylines ?? 0)
      const row = [
        `${count} reports:`,
        `features ${made.seconds?.toFixed(1)} s (${Math.round(count / (made.seconds ?? 1))}/s)`,
        `grouping with reading ${grouped.grouping?.toFixed(1)} s`,
        `storylines ${grouped.storylines?.toFixed(1)} s`,
        `by the clock ${grouped.elapsed?.toFixed(1)} s`,
        `peak ${grouped.peakMb} MB`,
        `${grouped.events} events, B3 F1 ${grouped.f1?.toFixed(3)}`,
      ]
      console.log(row.join('  '))
      if (last !== null)
        console.log(
          `  growth exponent ${(Math.log(total / last.seconds) / Math.log(count / last.count)).toFixed(2)} (grouping and storylines)`,
        )
      last = { count, seconds: total }
      const { late, lateElapsed } = run('--regroup', path)
      console.log(`  ${LATE} more ${late?.toFixed(1)} s, by the clock ${lateElapsed?.toFixed(1)} s`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [mode = '100000', path = '', count = ''] = process.argv.slice(2)
if (mode === '--make') await makeFile(path, Number(count))
else if (mode === '--group') groupFile(path)
else if (mode === '--regroup') await regroupFile(path)
else measure(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000])
