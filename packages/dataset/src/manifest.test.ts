import { describe, expect, it } from 'vitest'
import { toCitation } from './citation.ts'
import type { TableName } from './column.ts'
import { toCroissant } from './croissant.ts'
import { toDataPackage } from './data-package.ts'
import type { TableFormat } from './formats.ts'
import { toReadme } from './readme.ts'
import { TABLES, tableOf } from './tables.ts'
import { VERSION } from './version.ts'
import type { Written } from './write-tables.ts'

/** Columns that others rely on: more may follow, none of these may go. */
const PROMISED: Readonly<Record<Exclude<TableName, 'corrections' | 'variant_matrix'>, string>> = {
  reports:
    'report_id event_id outlet family agency headline byline dateline published published_precision published_raw language url source source_sha256 words derivation origin_id text',
  events:
    'event_id storyline_id headline first_published last_published reports outlets origins passages differences conflicts',
  sentences: 'report_id sentence start end passage_id text',
  readings: 'passage_id event_id position report_id start end similarity',
  differences: 'difference_id event_id passage_id slot kind relation about values reports origins',
  claims: 'difference_id report_id start end text value unit as_of certainty attributed_to',
  quotes: 'quote_id report_id start end text speaker cue form same_quote_id',
  copies: 'report_id start end from_report_id from_start from_end kind',
  outlets: 'outlet family domain country reports events',
}

const FACTS = { bytes: 9, sha256: 'ab'.repeat(32) }

const written = (...formats: readonly TableFormat[]): Written => ({
  tables: TABLES.map(({ name }) => ({
    name,
    rows: 3,
    files: formats.map(format => ({ format, name: `${name}.${format}`, ...FACTS })),
  })),
  database: null,
})

describe('the list of columns', () => {
  it.each(Object.entries(PROMISED))('%s has the columns that were promised', (name, promised) => {
    const columns = TABLES.find(table => table.name === name)?.columns.map(column => column.name)
    expect(promised.split(' ').filter(column => !columns?.includes(column))).toEqual([])
  })

  it.each(TABLES)(
    '$name: keys, references and spans name columns that are there, and every column is explained',
    table => {
      const names = table.columns.map(column => column.name)
      expect(new Set(names).size).toBe(names.length)
      expect(table.key.filter(column => !names.includes(column))).toEqual([])
      for (const { references, offsetIn, cutFrom, doc, nullable, wording } of table.columns) {
        if (references) expect(tableOf(references.table).columns.map(({ name }) => name)).toContain(references.column)
        for (const name of [offsetIn, cutFrom?.report, cutFrom?.start, cutFrom?.end])
          if (name) expect(names).toContain(name)
        expect(doc).toMatch(/^[A-Z`].*\.$/)
        if (wording !== null) expect(nullable).toBe(true)
      }
      for (const column of table.columns)
        if (table.key.includes(column.name)) expect(column).toMatchObject({ nullable: false, wording: null })
    },
  )
})

describe('the manifest', () => {
  it('describes every file, its fields and keys for Frictionless', () => {
    const { resources } = JSON.parse(toDataPackage(written('csv', 'parquet')))
    expect(resources.length).toBe(TABLES.length * 2)
    const names = resources.map(({ name }: { name: string }) => name)
    expect(new Set(names).size).toBe(names.length)
    const described = resources.filter(({ schema }: { schema?: object }) => schema !== undefined)
    expect(described.map(({ path }: { path: string }) => path)).toEqual(TABLES.map(({ name }) => `${name}.csv`))
    for (const { schema, name } of described) {
      expect(name).toMatch(/^[a-z_]+$/)
      const fields = schema.fields.map((field: { name: string }) => field.name)
      expect(fields).toEqual(expect.arrayContaining(schema.primaryKey))
      for (const { reference } of schema.foreignKeys) expect(names).toContain(reference.resource)
    }
  })

  it('describes the CSV files for Croissant, and nothing where its readers open nothing', () => {
    const { distribution, recordSet } = JSON.parse(toCroissant(written('arrow', 'csv').tables) ?? '')
    const files = distribution.map((file: { '@id': string }) => file['@id'])
    expect(files).toEqual(TABLES.map(({ name }) => `${name}.csv`))
    const fields = recordSet.flatMap(({ field }: { field: { '@id': string }[] }) => field)
    const ids = new Set(fields.map((field: { '@id': string }) => field['@id']))
    expect(ids.size).toBe(TABLES.reduce((sum, { columns }) => sum + columns.length, 0))
    for (const { source, references } of fields) {
      expect(files).toContain(source.fileObject['@id'])
      if (references) expect(ids).toContain(references.field['@id'])
    }
    expect(toCroissant(written('arrow').tables)).toBeNull()
  })

  it('explains every column in the README', () => {
    const readme = toReadme(written('csv'), 'full')
    for (const { name, columns } of TABLES) {
      const [, section = ''] = readme.split(`\n## ${name}\n`)
      for (const column of columns) expect(section.split('\n## ')[0]).toContain(`| \`${column.name}\` |`)
    }
  })

  it('names the SQLite file beside the tables, for Frictionless and for readers', () => {
    const release = { ...written(), database: { name: 'variorum.sqlite', ...FACTS } }
    const { resources } = JSON.parse(toDataPackage(release))
    expect(resources).toEqual([expect.objectContaining({ path: 'variorum.sqlite', format: 'sqlite', bytes: 9 })])
    expect(toReadme(release, 'full')).toContain('| [`reports`](#reports) | 3 | `variorum.sqlite` |')
  })

  it('says how to cite the release, by what it was made of', () => {
    const citation = toCitation(written('csv'), { files: 7, sha256: 'cd'.repeat(32) })
    expect(citation).toContain(`value: "sha256:${'cd'.repeat(32)}"`)
    expect(citation).toContain('3 reports of 3 events')
  })

  it('states the version of package.json', async () => {
    const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
    expect(VERSION).toBe(manifest.version)
  })
})
