import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './sets/places.ts'
import { MEASURES, type Measured } from './speed/measures.ts'

/**
 * Speed. Each measure runs in a fresh process, several times; with a previous revision to compare with, the two take
 * turns (old new, new old, …) so that a machine that slows down slows both. Prints medians, and the ratio new / old of
 * the pairs. `npm run bench -- --against HEAD~5 align-20 export`; `--against none` measures this revision alone.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string', default: 'HEAD~1' }, runs: { type: 'string', default: '3' } },
})
const runs = Number(values.runs)
const names = positionals.length > 0 ? positionals : Object.keys(MEASURES)

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()

/** Checks out a revision beside this one and installs its dependencies from the store. */
const checkOut = (revision: string): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'variorum-bench-')), 'old')
  git('worktree', 'add', '--detach', folder, revision)
  execFileSync('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--prefer-offline', '--silent'], {
    cwd: folder,
  })
  return folder
}

const measure = (folder: string, name: string): Measured | null => {
  try {
    return JSON.parse(
      execFileSync(process.execPath, [join(folder, 'bench/speed/measure.ts'), name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
  } catch (error) {
    console.log(
      `${name}: no figure from ${folder === ROOT ? 'this revision' : 'the previous one'}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    )
    return null
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

const old = values.against === 'none' ? null : checkOut(values.against)
console.log(
  `this revision: ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}; against: ${old === null ? 'nothing' : git('rev-parse', '--short', values.against)}; ${runs} runs each, in turns`,
)
console.log('reports are the demonstration corpus replicated with seeded edits (bench/speed/replicate.ts)\n')
console.log(
  [
    'measure'.padEnd(12),
    'seconds'.padStart(9),
    'per second'.padStart(18),
    'peak MB'.padStart(9),
    'new/old'.padStart(9),
  ].join(''),
)
try {
  for (const name of names) {
    const news: Measured[] = []
    const ratios: number[] = []
    for (let run = 0; run < runs; run++) {
      const first = run % 2 === 0 && old !== null ? measure(old, name) : null
      const now = measure(ROOT, name)
      const before = run % 2 === 1 && old !== null ? measure(old, name) : first
      if (now === null) break
      news.push(now)
      if (before !== null) ratios.push(now.seconds / before.seconds)
    }
    const seconds = median(news.map(result => result.seconds))
    const [one] = news
    if (one === undefined) continue
    const ratio = ratios.length === 0 ? '–' : median(ratios).toFixed(2)
    console.log(
      [
        name.padEnd(12),
        seconds.toFixed(3).padStart(9),
        `${Math.round(one.work / seconds)} ${one.unit}`.padStart(18),
        String(median(news.map(result => result.peakMb))).padStart(9),
        ratio.padStart(9),
      ].join(''),
    )
  }
} finally {
  if (old !== null) {
    git('worktree', 'remove', '--force', old)
    rmSync(join(old, '..'), { recursive: true, force: true })
  }
}
