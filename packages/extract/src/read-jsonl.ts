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
    const start = offset
    offset += Buffer.byteLength(text) + 1
    if (text.trim() === '') continue
    const value = parseLine(text)
    if (value instanceof SyntaxError)
      yield {
        problem: {
          code: 'bad-json',
          source,
          line,
          offset: start,
          severity: 'skipped',
          message: `this line is no JSON: ${value.message}`,
        },
      }
    else if (typeof value !== 'object' || value === null || Array.isArray(value))
      yield {
        problem: {
          code: 'bad-json',
          source,
          line,
          offset: start,
          severity: 'skipped',
          message: 'expected a JSON object with the fields of a report',
        },
      }
    else yield { record: new Map(Object.entries(value)), line }
  }
}

const parseLine = (text: string): unknown => {
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
