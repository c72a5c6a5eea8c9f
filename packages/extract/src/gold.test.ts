import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Report } from '@variorum/text'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from './index.ts'

const folder = new URL('../../../../shared/gold/', import.meta.url)
const here = existsSync(folder)

type Gold = {
  readonly file: string
  readonly outlet: string
  readonly agency: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly published_at: string | null
  readonly body_first: string
  readonly body_last: string
  readonly excluded: readonly string[]
}

const collapse = (text: string | null): string | null => text?.replace(/[\s\u00a0]+/g, ' ').trim() ?? null

const sameTime = (report: Report, said: string | null): boolean => {
  if (said === null) return report.published.at === null
  const minute = said.includes('T')
  const at = minute ? `${new Date(said).toISOString().slice(0, 19)}Z` : `${said}T00:00:00Z`
  return report.published.at === at && report.published.precision === (minute ? 'minute' : 'day')
}

/** Right of all by field, over the 37 reports. Outlets that only a longer name elsewhere settles cannot be read from one file. */
const FLOOR = {
  headline: 37,
  byline: 37,
  dateline: 37,
  agency: 37,
  published: 37,
  first: 37,
  last: 37,
  leaked: 0,
  outlet: 29,
  reports: 37,
}

describe('the gold corpus is read as annotated', () => {
  const found = {
    headline: 0,
    byline: 0,
    dateline: 0,
    agency: 0,
    published: 0,
    first: 0,
    last: 0,
    leaked: 0,
    outlet: 0,
    reports: 0,
  }

  beforeAll(async () => {
    if (!here) return
    for (const event of readdirSync(folder).filter(name => existsSync(new URL(`${name}/event.json`, folder)))) {
      const { reports }: { reports: readonly Gold[] } = JSON.parse(
        readFileSync(new URL(`${event}/event.json`, folder), 'utf8'),
      )
      for (const gold of reports) {
        const bytes = readFileSync(new URL(`${event}/reports/${gold.file}`, folder))
        async function* once(): AsyncGenerator<Uint8Array> {
          yield bytes
        }
        for await (const item of extract(`${event}/reports/${gold.file}`, once())) {
          if (!('report' in item)) continue
          const { report } = item
          const text = collapse(report.text) ?? ''
          found.reports++
          for (const field of ['headline', 'byline', 'dateline', 'agency', 'outlet'] as const)
            if (collapse(report[field]) === collapse(gold[field])) found[field]++
          if (sameTime(report, gold.published_at)) found.published++
          if (text.startsWith(collapse(gold.body_first) ?? '')) found.first++
          if (text.endsWith(collapse(gold.body_last) ?? '')) found.last++
          found.leaked += gold.excluded.filter(line => text.includes(collapse(line) ?? '')).length
        }
      }
    }
  }, 60_000)

  it.skipIf(!here)('metadata and cleaning hold their floor', () => {
    expect(found).toEqual(FLOOR)
  })
})
