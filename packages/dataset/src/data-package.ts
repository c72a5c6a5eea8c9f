import type { Column, Table } from './column.ts'
import { FORMATS } from './formats.ts'
import { toJson } from './json.ts'
import type { FileFacts } from './release-folder.ts'
import { tableOf } from './tables.ts'
import { SQLITE_MEDIA_TYPE } from './write-sqlite.ts'
import type { Written } from './write-tables.ts'

/** `datapackage.json`: the release as a Frictionless Data Package (version 2), one resource for each file. */
export const toDataPackage = ({ tables, database }: Written): string => {
  const names = new Set<string>(tables.map(table => table.name))
  return toJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'variorum-release',
    title: 'Variorum release',
    description: 'Reports of the same events from several outlets, aligned, with the details on which they differ.',
    resources: [
      ...tables.flatMap(({ name, rows, files }) =>
        files.map(({ format, name: path, bytes, sha256 }) => ({
          name: files.length === 1 ? name : `${name}-${format}`,
          path,
          type: 'table',
          format,
          mediatype: FORMATS[format].mediaType,
          encoding: 'utf-8',
          description: tableOf(name).doc,
          bytes,
          hash: `sha256:${sha256}`,
          rows,
          schema: toSchema(
            tableOf(name),
            table => names.has(table),
            table => (files.length === 1 ? table : `${table}-${format}`),
          ),
        })),
      ),
      ...(database === null ? [] : [toDatabaseResource(database)]),
    ],
  })
}

/** All tables in one file: Frictionless has no table schema for such a resource. */
const toDatabaseResource = ({ name, bytes, sha256 }: FileFacts) => ({
  name: 'database',
  path: name,
  format: 'sqlite',
  mediatype: SQLITE_MEDIA_TYPE,
  description: 'All tables in one SQLite file, with their keys.',
  bytes,
  hash: `sha256:${sha256}`,
})

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  timestamp: 'datetime',
}

/** The Table Schema. Foreign keys to a column that is not unique by itself are told in the field's description alone. */
const toSchema = (table: Table, isThere: (table: string) => boolean, resourceOf: (table: string) => string) => ({
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
      : [{ fields: [name], reference: { resource: resourceOf(references.table), fields: [references.column] } }],
  ),
})

const isKey = (table: Parameters<typeof tableOf>[0], column: string): boolean => {
  const { key } = tableOf(table)
  return key.length === 1 && key[0] === column
}

const describe = ({ doc, unit }: Column): string => (unit === null ? doc : `${doc} Unit: ${unit}.`)
