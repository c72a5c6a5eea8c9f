import type { EventSummary } from '@variorum/corpus'
import type { Io } from './io.ts'
import { safeText } from './safe-text.ts'
import { fitTo, layoutTable } from './table-layout.ts'
import { createStyle } from './terminal-style.ts'

const COUNTS = ['outlets', 'reports', 'origins', 'differences', 'conflicts'] as const

/** Terminals from this width on have room for the headline beside the counts; elsewhere it stands below them. */
const WIDE = 140

/** Events for the terminal under a header: date, id and counts, and the headline. */
export const formatEvents = (events: readonly EventSummary[], { columns, color }: Io): string => {
  const style = createStyle(color)
  const isWide = columns >= WIDE
  const headlines = events.map(event => safeText(event.headline ?? 'no headline'))
  const rows = events.map((event, index) => [
    event.firstPublished?.slice(0, 10) ?? 'undated',
    event.eventId,
    ...COUNTS.map(count => String(event[count]).padStart(count.length)),
    ...(isWide ? [headlines[index] ?? ''] : []),
  ])
  const head = ['date', 'id', ...COUNTS, ...(isWide ? ['headline'] : [])]
  const [header = '', ...lines] = layoutTable([head, ...rows], columns, head.length - 1)
  const shown = lines.map((line, index) =>
    isWide ? line : `${line}\n${style.bold(`  ${fitTo(headlines[index] ?? '', columns - 2)}`)}`,
  )
  return `${[isWide ? style.bold(header) : header, ...shown].join('\n')}\n`
}
