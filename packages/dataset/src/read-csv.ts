import { createReadStream } from 'node:fs'
import Papa from 'papaparse'

/** Characters read at once. */
const CHUNK = 1 << 20

/**
 * The records of a CSV file as `createCsvWriter` writes it, the header first. The text is cut only where a record ends:
 * given pieces cut anywhere, papaparse takes a CR at the end of one and an LF at the start of the next for two things.
 */
export async function* readCsv(path: string): AsyncGenerator<readonly string[][]> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK })) {
    rest += chunk
    const end = lastRecordEnd(rest)
    if (end === 0) continue
    yield parseRecords(rest.slice(0, end))
    rest = rest.slice(end)
  }
  if (rest !== '') yield parseRecords(rest)
}

const parseRecords = (text: string): string[][] => {
  const body = (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n$/, '')
  const { data } = Papa.parse<string[]>(body, { delimiter: ',', newline: '\r\n', skipEmptyLines: false })
  return data
}

/** Where the last whole record ends: after a CRLF that an even number of quotation marks comes before. */
const lastRecordEnd = (text: string): number => {
  let end = 0
  let quotes = 0
  for (const { 0: mark, index } of text.matchAll(/"|\r\n/g))
    if (mark === '"') quotes += 1
    else if (quotes % 2 === 0) end = index + 2
  return end
}
