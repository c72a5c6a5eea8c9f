export type { Cell, Column, ColumnType, Row, Table, TableName, Wording } from './column.ts'
export { countRows } from './count-rows.ts'
export { type ExportOptions, exportRelease, type Release } from './export-release.ts'
export {
  FORMATS,
  type FormatFacts,
  isReleaseFormat,
  isTableFormat,
  RELEASE_FORMATS,
  type ReleaseFormat,
  type TableFormat,
} from './formats.ts'
export type { TextLevel } from './read-table.ts'
export {
  type MissingReport,
  type Rehydrated,
  type RehydrateOptions,
  type ReportCopy,
  readReportIds,
  rehydrateRelease,
} from './rehydrate-release.ts'
export type { FileFacts } from './release-file.ts'
export { whyNotReplaceable } from './release-folder.ts'
export { previewTable, streamTable, type TableOptions } from './stream-table.ts'
export { TABLES, tableOf } from './tables.ts'
export { toTei } from './to-tei.ts'
export { verifyRelease } from './verify-release.ts'
export { VERSION } from './version.ts'
export type { CsvOptions } from './write-csv.ts'
export type { WrittenTable } from './write-table-files.ts'
export type { Written } from './write-tables.ts'
