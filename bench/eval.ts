import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ANNOTATED_PAGES, loadAnnotatedPages } from './sets/annotated-pages.ts'
import { ROOT, SHARED } from './sets/places.ts'

/**
 * Accuracy, as an outsider would measure it: makes a release of every visible corpus and of the gold, and prints the
 * tables of the shared scorer. What is not there is skipped by name. `npm run eval -- gold basil` runs only those.
 */
const SCORER = join(SHARED, 'eval/score.py')

type Task = {
  readonly name: string
  /** What `add` is given. */
  readonly sources: () => readonly string[]
  /** Arguments of the scorer; RELEASE stands for the release's folder. */
  readonly scores: readonly (readonly string[])[]
}

const reportsOf = (folder: string) => () =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'reports')))
        .map(entry => join(folder, entry.name, 'reports'))
    : []

const single = (path: string) => () => (existsSync(path) ? [path] : [])

/** A corpus of events annotated as `datasets/README.md` says. */
const annotated = (name: string, folder: string): Task => ({
  name,
  sources: reportsOf(folder),
  scores: [
    ['release', 'RELEASE'],
    ['gold', 'RELEASE', folder],
  ],
})

const grouped = (name: string): Task => ({
  name,
  sources: single(join(SHARED, `corpora/${name}.jsonl`)),
  scores: [
    ['release', 'RELEASE'],
    ['grouping', 'RELEASE', join(SHARED, `eval/data/${name}.events.csv`)],
  ],
})

/** The pages that htmldate's gold names, in its `cache` or `eval` folder, compressed. */
const pagesOf = (folder: string, gold: string) => (): readonly string[] => {
  const path = join(folder, 'tests', gold)
  if (!existsSync(path)) return []
  const pages: Readonly<Record<string, { readonly file: string }>> = JSON.parse(readFileSync(path, 'utf8'))
  return Object.values(pages).flatMap(
    ({ file }) => ['cache', 'eval'].map(name => join(folder, 'tests', name, `${file}.gz`)).find(existsSync) ?? [],
  )
}

const DATES = join(SHARED, 'eval/data/htmldate-eval')
const ARTICLES = join(SHARED, 'eval/data/article-extraction-benchmark')

const TASKS: readonly Task[] = [
  annotated('demo', join(ROOT, 'datasets/demo')),
  annotated('trial', join(ROOT, 'datasets/trial')),
  annotated('gold', join(SHARED, 'gold')),
  { name: 'seeds', sources: single(join(SHARED, 'corpora/seeds')), scores: [['release', 'RELEASE']] },
  {
    name: 'segments',
    sources: () => loadAnnotatedPages().map(({ path }) => path),
    scores: [['segments', 'RELEASE', ANNOTATED_PAGES]],
  },
  { name: 'dates', sources: pagesOf(DATES, 'eval_default.json'), scores: [['dates', 'RELEASE', DATES]] },
  { name: 'articles', sources: single(join(ARTICLES, 'html')), scores: [['extraction', 'RELEASE', ARTICLES]] },
  grouped('basil'),
  grouped('neus'),
  {
    ...grouped('ecbplus'),
    scores: [
      ...grouped('ecbplus').scores,
      ['sentences-align', 'RELEASE', join(SHARED, 'eval/data/ecbplus.mentions.jsonl.gz'), '--split', 'dev'],
    ],
  },
  {
    name: 'polnear',
    sources: single(join(SHARED, 'eval/data/polnear/dev/text')),
    scores: [
      ['release', 'RELEASE'],
      ['quotes', 'RELEASE', join(SHARED, 'eval/data/polnear/dev')],
    ],
  },
]

/** What is scored without a release: pairs of sentences (paraphrases and headlines), and titles and authors of pages. */
const DIRECT: ReadonlyMap<string, string> = new Map([
  ['sentences', 'score/score-sentences.ts'],
  ['pages', 'score/score-pages.ts'],
])

const run = (command: string, args: readonly string[]): number =>
  spawnSync(command, args, { stdio: 'inherit' }).status ?? 1

const wanted = process.argv.slice(2)
const names = [...TASKS.map(task => task.name), ...DIRECT.keys()]
const unknown = wanted.filter(name => !names.includes(name))
if (unknown.length > 0) {
  console.error(`no such corpus: ${unknown.join(', ')}; there are ${names.join(', ')}`)
  process.exit(2)
}
if (!existsSync(SCORER)) {
  console.log(`skipped: no scorer at ${relative('.', SCORER)}`)
  process.exit(0)
}

const scratch = mkdtempSync(join(tmpdir(), 'variorum-eval-'))
const kept = join(ROOT, 'out/eval')
mkdirSync(kept, { recursive: true })
let failed = 0
for (const task of TASKS.filter(task => wanted.length === 0 || wanted.includes(task.name))) {
  const sources = task.sources()
  console.log(`\n=== ${task.name}`)
  if (sources.length === 0) {
    console.log('skipped: its data is not here')
    continue
  }
  const corpus = join(scratch, `${task.name}.db`)
  const release = join(kept, task.name)
  rmSync(release, { recursive: true, force: true })
  const cli = join(ROOT, 'variorum')
  const added = run(cli, ['add', '--corpus', corpus, ...sources])
  const exported = run(cli, ['export', release, '--corpus', corpus, '--format', 'csv', '--quiet'])
  if (added > 1 || exported > 0) failed++
  for (const args of task.scores) {
    console.log(`\n--- ${args[0]}`)
    if (run('python3', [SCORER, ...args.map(arg => (arg === 'RELEASE' ? release : arg))]) > 0) failed++
  }
}
for (const [name, script] of DIRECT) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n=== ${name}`)
  if (run(process.execPath, [join(import.meta.dirname, script)]) > 0) failed++
}
rmSync(scratch, { recursive: true, force: true })
process.exitCode = failed > 0 ? 1 : 0
