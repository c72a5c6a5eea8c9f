import type { WriterOf } from './writer.ts'

/** One JSON object a line, with every column in its order; UTF-8, LF. */
export const createJsonlWriter: WriterOf<object> = columns => {
  const encoder = new TextEncoder()
  const keys = columns.map(column => JSON.stringify(column.name))
  return {
    write: rows => [
      encoder.encode(
        rows
          .map(row => `{${keys.map((key, index) => `${key}:${JSON.stringify(row[index] ?? null)}`).join(',')}}\n`)
          .join(''),
      ),
    ],
    end: () => [],
  }
}
