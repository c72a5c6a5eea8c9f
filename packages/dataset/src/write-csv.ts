import Papa from 'papaparse'
import type { WriterOf } from './writer.ts'

/** How CSV is written for programs that want it otherwise than RFC 4180. */
export type CsvOptions = {
  /** Begins with a byte order mark, without which Excel takes the file for Latin-1. Default false. */
  readonly excelBom?: boolean
  /** Puts an apostrophe before text that a spreadsheet program would run as a formula. It changes these cells. Default false. */
  readonly csvSafe?: boolean
}

/**
 * What spreadsheet programs take for the start of a formula, after any blanks: papaparse's own expression misses cells
 * of several lines. Text that is so after an apostrophe gets one more, so that taking one away undoes it.
 */
const FORMULA = /^'*[\s\u00a0\ufeff]*[=+\-@\t\r＝＋－＠]/

/** The text that `csvSafe` wrote as this. */
export const undoCsvSafe = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text

/**
 * CSV as RFC 4180 has it: UTF-8, CRLF, a header, quotes where needed. Null is an empty field, empty text is `""`, so
 * that readers which look at quotes tell them apart.
 */
export const createCsvWriter: WriterOf<CsvOptions> = (columns, { excelBom = false, csvSafe = false }) => {
  const encoder = new TextEncoder()
  const toCsv = (rows: readonly unknown[], isSafe: boolean): Uint8Array =>
    encoder.encode(
      `${Papa.unparse([...rows], {
        header: false,
        newline: '\r\n',
        quotes: value => value === '',
        ...(isSafe && { escapeFormulae: FORMULA }),
      })}\r\n`,
    )
  const header = toCsv([columns.map(column => column.name)], false)
  let open = excelBom ? [encoder.encode('\ufeff'), header] : [header]
  const takeOpen = (): Uint8Array[] => {
    const taken = open
    open = []
    return taken
  }
  return {
    write: rows => (rows.length === 0 ? [] : [...takeOpen(), toCsv(rows, csvSafe)]),
    end: takeOpen,
  }
}
