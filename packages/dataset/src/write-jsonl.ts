import type { WriterOf } from './writer.ts'

/** Characters that JSON allows in text and that some readers of lines (Python's `splitlines`, Node's `readline`) take for line ends. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One JSON object a line, with every column in its order; UTF-8, LF. */
export const createJsonlWriter: WriterOf<object> = columns => {
  const encoder = new TextEncoder()
  const keys = columns.map(column => JSON.stringify(column.name))
  return {
    write: rows => [
      encoder.encode(
        rows
          .map(row => `{${keys.map((key, index) => `${key}:${JSON.stringify(row[index] ?? null)}`).join(',')}}\n`)
          .join('')
          .replace(LINE_ENDS, toEscape),
      ),
    ],
    end: () => [],
  }
}
