import type { EventSummary } from '@variorum/corpus'
import type { Io } from './io.ts'
import { safeText } from './safe-text.ts'
import { layoutTable } from './table-layout.ts'
import { createStyle } from './terminal-style.ts'

const HEADLINE = 2

/** Events for the terminal, a line each under a header. */
export const formatEvents = (events: readonly EventSummary[], { columns, color }: Io): string => {
  const style = createStyle(color)
  const head = ['date', 'id', 'headline', 'outlets', 'reports', 'origins', 'differences', 'conflicts']
  const rows = events.map(event => [
    event.firstPublished?.slice(0, 10) ?? 'undated',
    event.eventId,
    safeText(event.headline ?? ''),
    String(event.outlets),
    String(event.reports),
    String(event.origins),
    String(event.differences),
    String(event.conflicts),
  ])
  const [header = '', ...lines] = layoutTable([head, ...rows], columns, HEADLINE)
  return `${[style.bold(header), ...lines].join('\n')}\n`
}
