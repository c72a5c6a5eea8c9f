import { isRecord, parseJson, type RecordItem, readJsonl } from './read-jsonl.ts'

/** A document of JSON may be this long, in characters: it is parsed as a whole, unlike JSON Lines. */
const LONGEST_DOCUMENT = 64 * 2 ** 20

/**
 * The records of a JSON text: one document, which is a list of records or a single one over several lines, or JSON
 * Lines. Of a list, `line` is the number of the record.
 */
export const readJson = (content: string, source: string): Iterable<RecordItem> =>
  readDocument(content, source) ?? readJsonl(content, source)

/** What a text holds that is one document, null where it is read line by line. */
const readDocument = (content: string, source: string): readonly RecordItem[] | null => {
  const list = /^\s*\[/.test(content)
  if (!list && startsWithRecord(content)) return null
  const problem = (code: string, line: number, message: string): RecordItem => ({
    problem: { code, source, line, severity: 'skipped', message },
  })
  if (content.length > LONGEST_DOCUMENT)
    return list
      ? [
          problem(
            'too-large',
            1,
            `a list of ${(content.length / 2 ** 20).toFixed(0)} MB where one may have ${LONGEST_DOCUMENT / 2 ** 20} MB; write one record a line (JSON Lines), which may be of any length`,
          ),
        ]
      : null
  const value = parseJson(content)
  if (isRecord(value)) return [{ record: new Map(Object.entries(value)), line: 1 }]
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      isRecord(item)
        ? { record: new Map(Object.entries(item)), line: index + 1 }
        : problem(
            'bad-json',
            index + 1,
            `item ${index + 1} of this list is no JSON object with the fields of a report`,
          ),
    )
  return list && value instanceof Error ? [problem('bad-json', 1, `this list is no JSON: ${value.message}`)] : null
}

/** Whether the first line that is not blank is a JSON object, as in JSON Lines. */
const startsWithRecord = (content: string): boolean => isRecord(parseJson(/^\s*([^\n]*)/.exec(content)?.[1] ?? ''))
