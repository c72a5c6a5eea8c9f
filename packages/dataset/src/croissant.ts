import type { Column, Table } from './column.ts'
import { FORMATS, type TableFormat } from './formats.ts'
import { toJson } from './json.ts'
import { tableOf } from './tables.ts'
import { VERSION } from './version.ts'
import type { WrittenTable } from './write-table-files.ts'

/** The formats that readers of Croissant open, the plainest first. */
const READABLE: readonly TableFormat[] = ['csv', 'parquet', 'jsonl']

/** `croissant.json`: the release in MLCommons' Croissant 1.0, one record set a table. Null where no written format is one that its readers open. */
export const toCroissant = (tables: readonly WrittenTable[]): string | null => {
  const readable = tables.flatMap(({ name, files }) => {
    const file = READABLE.flatMap(format => files.filter(candidate => candidate.format === format))[0]
    return file === undefined ? [] : [{ table: tableOf(name), file }]
  })
  if (readable.length === 0) return null
  const names = new Set<string>(readable.map(({ table }) => table.name))
  return toJson({
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'variorum-release',
    description: 'Reports of the same events from several outlets, aligned, with the details on which they differ.',
    version: VERSION,
    citeAs: 'Reports of the same events, aligned by Variorum: see CITATION.cff',
    distribution: readable.map(({ file }) => ({
      '@type': 'cr:FileObject',
      '@id': file.name,
      name: file.name,
      contentUrl: file.name,
      contentSize: `${file.bytes} B`,
      encodingFormat: FORMATS[file.format].mediaType,
      sha256: file.sha256,
    })),
    recordSet: readable.map(({ table, file }) => toRecordSet(table, file.name, name => names.has(name))),
  })
}

const toRecordSet = ({ name, doc, key, columns }: Table, file: string, isThere: (table: string) => boolean) => ({
  '@type': 'cr:RecordSet',
  '@id': name,
  name,
  description: doc,
  key: key.map(column => ({ '@id': `${name}/${column}` })),
  field: columns.map(column => ({
    '@type': 'cr:Field',
    '@id': `${name}/${column.name}`,
    name: column.name,
    description: column.unit === null ? column.doc : `${column.doc} Unit: ${column.unit}.`,
    dataType: TYPES[column.type],
    source: { fileObject: { '@id': file }, extract: { column: column.name } },
    ...toReference(column, isThere),
  })),
})

const toReference = ({ references }: Column, isThere: (table: string) => boolean) =>
  references !== null && isThere(references.table)
    ? { references: { field: { '@id': `${references.table}/${references.column}` } } }
    : {}

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  timestamp: 'sc:DateTime',
}

/** The context that the specification (section "JSON-LD context", version 1.0) asks to repeat in every file. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataBiases: 'cr:dataBiases',
  dataCollection: 'cr:dataCollection',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  personalSensitiveInformation: 'cr:personalSensitiveInformation',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const
