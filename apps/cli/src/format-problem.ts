import type { Problem } from '@variorum/extract'
import { safeText } from './safe-text.ts'

/** One line: `notes.csv:12: unclosed-quote: …`, or `page.warc @ byte 1024: …`. */
export const formatProblem = (problem: Problem): string => {
  const line = problem.line === undefined ? '' : `:${problem.line}`
  const offset = problem.offset === undefined ? '' : ` @ byte ${problem.offset}`
  const field = problem.field === undefined ? '' : ` (${problem.field})`
  const mark = problem.severity === 'note' ? 'note' : 'skipped'
  return safeText(`${mark}: ${problem.source}${line}${offset}${field}: ${problem.message} [${problem.code}]`)
}

/** One line for problems of a kind beyond those listed: `skipped: rows.csv: and 3,120 more like it [no-text]`. */
export const formatMore = ({ severity, source, code }: Problem, count: number): string =>
  safeText(
    `${severity === 'note' ? 'note' : 'skipped'}: ${source.replace(/#.*$/, '')}: and ${count.toLocaleString('en')} more like it [${code}]`,
  )
