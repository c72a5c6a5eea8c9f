import type { Report } from '@variorum/text'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { toSearch } from './event-query.ts'
import { type CollationView, labelOf } from './view.ts'

/** Links that move a column to the left or right, or hide it. */
export const columnTools = (view: CollationView, report: Report, index: number): Html | string => {
  const { address, asked, shown } = view
  if (address === null || shown.reports.length < 2) return ''
  const ids = shown.reports.map(({ id }) => id)
  const name = labelOf(view, report.id)
  const link = (order: readonly string[], sign: string, label: string): Html =>
    html`<a href="${address}${toSearch({ ...asked, report: [...order] })}#passages" aria-label="${label}" title="${label}">${sign}</a>`
  const others = ids.filter(id => id !== report.id)
  return html`<span class="tools">${index > 0 ? link(others.toSpliced(index - 1, 0, report.id), '←', `Move ${name} left`) : ''}${index < ids.length - 1 ? link(others.toSpliced(index + 1, 0, report.id), '→', `Move ${name} right`) : ''}${ids.length > 2 ? link(others, '×', `Hide ${name}`) : ''}</span>`
}
