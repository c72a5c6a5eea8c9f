import type { Evidence } from '@variorum/extract'
import type { Report } from '@variorum/text'
import wrapAnsi from 'wrap-ansi'
import { safeText } from './safe-text.ts'
import { fitTo } from './table-layout.ts'
import type { Style } from './terminal-style.ts'

/** How wide and in which style a reading is printed. */
export type ReadingLayout = { readonly columns: number; readonly style: Style }

/** Longest value of a line of evidence, in terminal columns. */
const EVIDENCE_WIDTH = 60

/** A report as it was read: its metadata, each field with what speaks for it, its text with subheads in place, and what was stripped. */
export const formatReading = (
  report: Report,
  evidence: readonly Evidence[],
  { columns, style }: ReadingLayout,
): string => {
  const { published } = report
  const fields: readonly (readonly [string, string | null, Evidence['field'] | null])[] = [
    ['headline', report.headline, 'headline'],
    ['standfirst', report.standfirst, null],
    ['outlet', report.outlet, 'outlet'],
    ['agency', report.agency, 'agency'],
    ['byline', report.byline, 'byline'],
    ['dateline', report.dateline, null],
    ['published', dateOf(published), 'published'],
    ['language', report.language, 'language'],
    ['url', report.url, 'url'],
    ['id', report.id, null],
  ]
  const lines = [style.bold(safeText(report.source))]
  for (const [name, value, field] of fields) {
    lines.push(`  ${name.padEnd(10)}  ${value === null ? style.dim('–') : safeText(value)}`)
    for (const item of evidence.filter(item => item.field === field))
      lines.push(
        style.dim(`  ${' '.repeat(12)}${fitTo(safeText(item.value), EVIDENCE_WIDTH)}  (${safeText(item.from)})`),
      )
  }
  lines.push('', ...bodyOf(report, style).map(line => wrapAnsi(line, columns)))
  if (report.stripped.length > 0) {
    lines.push('', style.bold(`stripped (${report.stripped.length})`))
    for (const { line, text, reason } of report.stripped)
      lines.push(
        `  ${line === null ? '' : `${String(line).padStart(4)}  `}${fitTo(safeText(text).replace(/\s+/g, ' '), Math.max(20, columns - reason.length - 14))}  ${style.dim(`(${reason})`)}`,
      )
  }
  return `${lines.join('\n')}\n\n`
}

const dateOf = ({ at, precision, raw, candidates }: Report['published']): string | null => {
  if (at !== null) return `${precision === 'day' ? at.slice(0, 10) : at} (${precision}; as printed: ${raw})`
  return candidates.length > 0 ? `${raw}: ${candidates.join(' or ')}` : raw
}

const bodyOf = ({ text, subheads }: Report, style: Style): string[] => {
  const lines: string[] = []
  let from = 0
  for (const { at, text: title } of subheads) {
    lines.push(safeText(text.slice(from, at)).trimEnd(), '', style.bold(`## ${safeText(title)}`), '')
    from = at
  }
  return [...lines, safeText(text.slice(from))]
}
