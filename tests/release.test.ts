import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Corpus, openCorpus } from '@variorum/corpus'
import { type ExportOptions, exportRelease, TABLES, verifyRelease } from '@variorum/dataset'
import type { Report } from '@variorum/text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fictionalReports } from './fictional-reports.ts'

let folder = ''
let made = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-release-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newPath = (name: string): string => join(folder, `${made++}-${name}`)

const corpusOf = async (...additions: readonly (readonly Report[])[]): Promise<Corpus> => {
  const corpus = openCorpus(newPath('corpus.db'))
  for (const reports of additions) {
    corpus.addReports(reports)
    await corpus.analyse()
  }
  return corpus
}

const ALL: ExportOptions = { formats: ['csv', 'arrow', 'arrows', 'parquet', 'jsonl', 'sqlite'] }

const releaseOf = async (corpus: Corpus, options: ExportOptions = ALL): Promise<string> => {
  const release = newPath('release')
  await exportRelease(corpus, release, options)
  return release
}

/** The checksums of every file: equal where all bytes are. */
const sums = (release: string): string => readFileSync(join(release, 'SHA256SUMS'), 'utf8')

const csv = (release: string, table: string): string => readFileSync(join(release, `${table}.csv`), 'utf8')

const REPORTS = fictionalReports(40)

describe('the same corpus gives the same bytes', () => {
  it('twice', async () => {
    const corpus = await corpusOf(REPORTS)
    expect(sums(await releaseOf(corpus))).toBe(sums(await releaseOf(corpus)))
  })

  const halves = [REPORTS.slice(0, 19), REPORTS.slice(19)] as const
  const orders: readonly [string, readonly (readonly Report[])[]][] = [
    ['A, then B', halves],
    ['B, then A', halves.toReversed()],
    ['both in reverse', [REPORTS.toReversed()]],
    ['one at a time', REPORTS.map(report => [report])],
    ['everything twice', [REPORTS, REPORTS]],
  ]
  it.each(orders)('whatever the order of adding: %s', async (_, additions) => {
    expect(sums(await releaseOf(await corpusOf(...additions)))).toBe(sums(await releaseOf(await corpusOf(REPORTS))))
  })

  it('whichever version of a report came first', async () => {
    const other = REPORTS.map(report => ({ ...report, headline: 'Another headline', source: `0/${report.source}` }))
    const [one, two] = [await corpusOf(REPORTS, other), await corpusOf(other, REPORTS)]
    expect(sums(await releaseOf(one))).toBe(sums(await releaseOf(two)))
    expect(one.sourcesOf(REPORTS[0]?.id ?? '')).toEqual([other[0]?.source, REPORTS[0]?.source])
  })

  it('however many workers analyse', async () => {
    const corpus = openCorpus(newPath('corpus.db'))
    corpus.addReports(REPORTS)
    await corpus.analyse({ jobs: 3 })
    expect(sums(await releaseOf(corpus))).toBe(sums(await releaseOf(await corpusOf(REPORTS))))
  })

  it('however many threads write', async () => {
    const corpus = await corpusOf(REPORTS)
    expect(corpus.path).not.toBe(':memory:')
    const [one, three] = [await releaseOf(corpus, { ...ALL, jobs: 1 }), await releaseOf(corpus, { ...ALL, jobs: 3 })]
    expect(sums(three)).toBe(sums(one))
  })

  it('in another time zone and language', async () => {
    const input = newPath('reports.json')
    writeFileSync(input, JSON.stringify(REPORTS))
    const written = [
      { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    ].map(env => {
      const release = newPath('release')
      const script = join(import.meta.dirname, 'release-writer.ts')
      const { status } = spawnSync(process.execPath, [script, input, newPath('corpus.db'), release], {
        env: { ...process.env, ...env },
        stdio: 'inherit',
      })
      expect(status).toBe(0)
      return sums(release)
    })
    expect(written[0]).toBe(written[1])
    expect(written[0]).toBe(sums(await releaseOf(await corpusOf(REPORTS))))
  })
})

describe('a release', () => {
  it('is right by its own verify, whatever is left out', async () => {
    const corpus = await corpusOf(REPORTS)
    const variants: ExportOptions[] = [
      ALL,
      { ...ALL, text: 'snippets' },
      { ...ALL, text: 'offsets', excelBom: true },
      { ...ALL, text: 'none', csvSafe: true },
      { ...ALL, csvSafe: true },
      { formats: ['parquet'], tables: ['reports', 'events', 'outlets'] },
      { formats: ['jsonl'], filter: { outlet: 'Eastwire', search: 'ferry' } },
      { formats: ['csv'], filter: { since: '2026-03-09', until: '2026-03-11', minOutlets: 2 } },
      { formats: ['csv', 'arrow'], filter: { search: 'zeppelin' } },
    ]
    for (const options of variants) expect(await verifyRelease(await releaseOf(corpus, options))).toEqual([])
  })

  it('counts offsets in code points', async () => {
    const release = await releaseOf(await corpusOf(REPORTS), { formats: ['jsonl'] })
    const rows = (table: string): Record<string, unknown>[] =>
      readFileSync(join(release, `${table}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    const texts = new Map(rows('reports').map(row => [row.report_id, Array.from(String(row.text))]))
    const sentences = rows('sentences')
    expect(sentences.length).toBeGreaterThan(REPORTS.length * 3)
    for (const { report_id, start, end, text } of sentences)
      expect(texts.get(report_id)?.slice(Number(start), Number(end)).join('')).toBe(text)
  })

  it('without texts holds no word of them', async () => {
    const corpus = await corpusOf(REPORTS)
    const hidden = ['were led to safety', 'Nobody at the', 'took']
    const holds = (release: string): string[] =>
      hidden.filter(words => TABLES.some(table => !table.onRequest && csv(release, table.name).includes(words)))
    expect(holds(await releaseOf(corpus, { formats: ['csv'] }))).toEqual(hidden)
    for (const text of ['offsets', 'none'] as const)
      expect(holds(await releaseOf(corpus, { formats: ['csv'], text }))).toEqual([])
  })

  it('holds what its filter lets through and nothing else', async () => {
    const corpus = await corpusOf(REPORTS)
    const filter = { outlet: 'Radio Verrin 🎙' }
    const release = await releaseOf(corpus, { formats: ['csv'], filter })
    expect(csv(release, 'events').split('\r\n').length - 2).toBe(corpus.countEvents(filter))
    expect(corpus.countEvents(filter)).toBeLessThan(corpus.countEvents())
  })
})

describe('a folder that is there', () => {
  it('is replaced when it is a release, and left when it is anything else', async () => {
    const corpus = await corpusOf(REPORTS)
    const release = await releaseOf(corpus)
    await exportRelease(corpus, release, { formats: ['csv'] })
    expect(readdirSync(release).some(name => name.endsWith('.arrow'))).toBe(false)

    writeFileSync(join(release, 'notes.txt'), 'mine')
    await expect(exportRelease(corpus, release, ALL)).rejects.toThrow('notes.txt')
    expect(readFileSync(join(release, 'notes.txt'), 'utf8')).toBe('mine')

    const other = newPath('photos')
    mkdirSync(other)
    writeFileSync(join(other, 'cat.jpg'), '')
    await expect(exportRelease(corpus, other, ALL)).rejects.toThrow('no release')
    expect(readdirSync(other)).toEqual(['cat.jpg'])
  })

  it.each([1, 2])('stays as it was when the export is stopped, and the next goes on, %i at once', async jobs => {
    const corpus = await corpusOf(REPORTS)
    const release = await releaseOf(corpus)
    const before = sums(release)
    const partials = (): string[] => readdirSync(folder).filter(name => name.includes(`.${basename(release)}.partial`))
    const stop = new AbortController()
    const formats = ['csv', 'parquet'] as const
    const options = { formats, jobs, signal: stop.signal, onProgress: (rows: number) => rows > 40 && stop.abort() }
    await expect(exportRelease(corpus, release, options)).rejects.toThrow('abort')
    expect(sums(release)).toBe(before)
    expect(partials().length).toBe(1)

    const progress: number[] = []
    await exportRelease(corpus, release, { formats, jobs, onProgress: rows => progress.push(rows) })
    expect(progress[0]).toBeGreaterThan(REPORTS.length)
    expect(partials()).toEqual([])
    expect(sums(release)).toBe(sums(await releaseOf(corpus, { formats })))
    expect(await verifyRelease(release)).toEqual([])
  })

  it('is begun anew when the corpus or the options have changed meanwhile', async () => {
    const corpus = await corpusOf(REPORTS.slice(0, 12))
    const release = await releaseOf(corpus)
    const stopped = async (): Promise<void> => {
      const stop = new AbortController()
      const options = { formats: ['csv'] as const, signal: stop.signal, onProgress: () => stop.abort() }
      await expect(exportRelease(corpus, release, options)).rejects.toThrow('abort')
    }
    await stopped()
    await exportRelease(corpus, release, { formats: ['csv'], text: 'none' })
    expect(await verifyRelease(release)).toEqual([])
    await stopped()
    corpus.addReports(REPORTS)
    await corpus.analyse()
    await exportRelease(corpus, release, { formats: ['csv'] })
    expect(csv(release, 'reports').split('\r\n').length - 2).toBe(REPORTS.length)
    expect(await verifyRelease(release)).toEqual([])
  })

  it.each([1, 3])('stays as it was when the export fails, written by %i at once', async jobs => {
    const corpus = await corpusOf(REPORTS)
    const release = await releaseOf(corpus)
    const before = sums(release)
    const fail = (): void => {
      throw new Error('the disk is full')
    }
    await expect(exportRelease(corpus, release, { ...ALL, jobs, onProgress: fail })).rejects.toThrow('disk')
    expect(sums(release)).toBe(before)
    expect(readdirSync(folder).filter(name => name.includes(`.${basename(release)}.partial`))).toEqual([])
    expect(existsSync(release)).toBe(true)
  })
})

describe('variant_matrix', () => {
  it('has a number for every report at every passage, equal where the words are, and 0 where it is left out', async () => {
    const [first, ...others] = REPORTS
    const longer = first && { ...first, text: `${first.text}\n\nThe insurer declined to say a word.` }
    const corpus = await corpusOf(longer ? [longer, ...others] : others)
    const release = await releaseOf(corpus, { formats: ['jsonl', 'csv'], tables: ['readings', 'variant_matrix'] })
    const rows = (name: string): string[][] =>
      csv(release, name)
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.split(','))
    const said = new Map<string, string>()
    for (const [passage, , , report = '', start, end] of rows('readings')) {
      const words = Array.from(corpus.text(report) ?? '')
        .slice(Number(start), Number(end))
        .join('')
      said.set(`${passage} ${report}`, `${said.get(`${passage} ${report}`) ?? ''}${words}`)
    }
    const matrix = rows('variant_matrix')
    expect(matrix.length).toBeGreaterThan(said.size)
    const wordings = new Map<string, Set<string>>()
    for (const [, passage, , report, variant] of matrix) {
      const words = said.get(`${passage} ${report}`)
      expect(variant === '0').toBe(words === undefined)
      if (words !== undefined)
        wordings.set(`${passage} ${variant}`, (wordings.get(`${passage} ${variant}`) ?? new Set()).add(words))
    }
    for (const same of wordings.values()) expect(same.size).toBe(1)
    expect(await verifyRelease(release)).toEqual([])
  })

  it('is written only when it is asked for', async () => {
    const release = await releaseOf(await corpusOf(REPORTS), { formats: ['csv'] })
    expect(existsSync(join(release, 'variant_matrix.csv'))).toBe(false)
  })
})
