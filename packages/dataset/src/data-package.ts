import type { Column, Table } from './column.ts'
import { FORMATS, type TableFormat } from './formats.ts'
import { toJson } from './json.ts'
import type { FileFacts } from './release-file.ts'
import { tableOf } from './tables.ts'
import { SQLITE_MEDIA_TYPE } from './write-sqlite.ts'
import type { Written } from './write-tables.ts'

/**
 * `datapackage.json`: the release as a Frictionless Data Package (version 2). Each table is one resource with its schema,
 * of the format that its tools read best; its other files are listed with their hashes alone.
 */
export const toDataPackage = ({ tables, database }: Written): string => {
  const names = new Set<string>(tables.map(table => table.name))
  return toJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'variorum-release',
    title: 'Variorum release',
    description: 'Reports of the same events from several outlets, aligned, with the details on which they differ.',
    resources: [
      ...tables.flatMap(({ name, files }) =>
        files
          .toSorted((a, b) => PREFERRED.indexOf(a.format) - PREFERRED.indexOf(b.format))
          .map((file, index) => ({
            name: index === 0 ? name : `${name}-${file.format}`,
            ...toFile(file, file.format, FORMATS[file.format].mediaType),
            description: tableOf(name).doc,
            ...(index === 0
              ? { type: 'table', schema: toSchema(tableOf(name), table => names.has(table)) }
              : { type: 'file' }),
          })),
      ),
      ...(database === null ? [] : [toDatabaseResource(database)]),
    ],
  })
}

const PREFERRED: readonly TableFormat[] = ['csv', 'jsonl', 'parquet', 'arrow', 'arrows']

const toFile = ({ name, bytes, sha256 }: FileFacts, format: string, mediatype: string) => ({
  path: name,
  format,
  mediatype,
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
})

/** All tables in one file: Frictionless has no table schema for such a resource. */
const toDatabaseResource = (file: FileFacts) => ({
  name: 'database',
  ...toFile(file, 'sqlite', SQLITE_MEDIA_TYPE),
  type: 'file',
  description: 'All tables in one SQLite file, with their keys.',
})

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  timestamp: 'datetime',
}

/** The Table Schema. Foreign keys to a column that is not unique by itself are told in the field's description alone. */
const toSchema = (table: Table, isThere: (table: string) => boolean) => ({
  fields: table.columns.map(column => ({
    name: column.name,
    type: TYPES[column.type],
    description: describe(column),
    constraints: {
      ...(!column.nullable && { required: true }),
      ...(table.key.length === 1 && table.key[0] === column.name && { unique: true }),
      ...(column.terms !== null && { enum: column.terms }),
    },
  })),
  missingValues: [''],
  primaryKey: table.key,
  foreignKeys: table.columns.flatMap(({ name, references }) =>
    references === null || !isThere(references.table) || !isKey(references.table, references.column)
      ? []
      : [{ fields: [name], reference: { resource: references.table, fields: [references.column] } }],
  ),
})

const isKey = (table: Parameters<typeof tableOf>[0], column: string): boolean => {
  const { key } = tableOf(table)
  return key.length === 1 && key[0] === column
}

const describe = ({ doc, unit }: Column): string => (unit === null ? doc : `${doc} Unit: ${unit}.`)
