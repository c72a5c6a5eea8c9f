import type { Problem } from './problem.ts'
import type { Fields } from './read-record.ts'

/** A record with its 1-based line, or what is wrong with the line. */
export type RecordItem = { readonly record: Fields; readonly line: number } | { readonly problem: Problem }

/** The records of a JSON Lines text; a line that is no JSON object is a problem and the next ones are read. */
export function* readJsonl(content: string, source: string): Generator<RecordItem> {
  let line = 0
  let offset = 0
  for (const text of content.split('\n')) {
    line++
    yield* readLine(text, line, offset, source)
    offset += Buffer.byteLength(text) + 1
  }
}

/** As `readJsonl`, of bytes that are UTF-8, a line at a time: the text of a large file is never there as a whole. */
export function* readJsonlBytes(content: Uint8Array, source: string): Generator<RecordItem> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let line = 0
  for (let start = 0; start <= content.length; ) {
    line++
    const found = content.indexOf(NEWLINE, start)
    const end = found < 0 ? content.length : found
    yield* readLine(decoder.decode(content.subarray(start, end)), line, start, source)
    start = end + 1
  }
}

const NEWLINE = 0x0a

/** What one line holds: nothing where it is blank. `offset` is that of its first byte. */
function* readLine(text: string, line: number, offset: number, source: string): Generator<RecordItem> {
  if (text.trim() === '') return
  const value = parseJson(text)
  const problem = (message: string): RecordItem => ({
    problem: { code: 'bad-json', source, line, offset, severity: 'skipped', message },
  })
  if (value instanceof SyntaxError) yield problem(`this line is no JSON: ${value.message}`)
  else if (!isRecord(value)) yield problem('expected a JSON object with the fields of a report')
  else yield { record: new Map(Object.entries(value)), line }
}

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error)

/** The value that a text of JSON holds, or the error in it; whole numbers too long for a double stay as they are written. */
export const parseJson = (text: string): unknown => {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    // Nesting too deep for the reviver's recursion.
    if (error instanceof RangeError) return new SyntaxError(error.message)
    throw error
  }
}

/** A whole number that a double would round is kept as it is written: ids are not quantities. */
const keepDigits = (_: string, value: unknown, { source = '' }: { source?: string } = {}): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? source : value
