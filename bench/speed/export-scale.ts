import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '@variorum/corpus'
import { exportRelease, type ReleaseFormat } from '@variorum/dataset'
import { makeCorpus } from './make-corpus.ts'

/**
 * A whole release of a large corpus: `node bench/speed/export-scale.ts [REPORTS [CORPUS]]`, 100,000 unless said otherwise; the
 * corpus is made if the file is not there, as `make-corpus.ts` says, and kept. Each export is a process of its own.
 */
const SETS: readonly (readonly ReleaseFormat[])[] = [
  ['csv'],
  ['csv', 'arrow', 'parquet', 'jsonl'],
  ['csv', 'arrow', 'arrows', 'parquet', 'jsonl', 'sqlite'],
]

const [first = '100000', path = `out/bench-${first}.db`, formats] = process.argv.slice(2)
if (formats === undefined) {
  await makeCorpus(path, Number(first))
  for (const set of SETS)
    console.log(
      execFileSync(process.execPath, [import.meta.filename, first, path, set.join()], { encoding: 'utf8' }).trim(),
    )
} else {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
  const corpus = openCorpus(path, { readOnly: true })
  try {
    const start = performance.now()
    const release = await exportRelease(corpus, join(folder, 'release'), {
      formats: SETS.find(set => set.join() === formats) ?? [],
    })
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage()
    const rows = Object.values(release.rows).reduce((sum, count) => sum + count, 0)
    const bytes = readdirSync(release.folder).reduce((sum, name) => sum + statSync(join(release.folder, name)).size, 0)
    console.log(
      `${release.rows.reports} reports, ${formats}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${Math.round(rows / seconds)} rows/s, ${Math.round(bytes / 1e6)} MB written, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    )
  } finally {
    corpus.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
