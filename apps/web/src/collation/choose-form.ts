import type { Difference } from '@variorum/collate'
import { html } from 'hono/html'
import { option } from '../pages/filter-fields.ts'
import type { Html } from '../pages/layout.ts'
import { KINDS, RELATIONS } from './event-query.ts'
import { type CollationView, labelOf } from './view.ts'

/** What to show of the collation: columns, kinds, relations, rows. A plain form, so that it works without a script. */
export const chooseForm = (view: CollationView): Html | string => {
  const { address, asked, whole, shown } = view
  if (address === null) return ''
  const isShown = new Set(shown.reports.map(report => report.id))
  const hidden = whole.reports.filter(report => !isShown.has(report.id))
  const { differences } = whole.collation
  const box = (name: string, value: string, label: Html | string, checked: boolean): Html =>
    html`<label><input type="checkbox" name="${name}" value="${value}"${checked ? html` checked` : ''}> ${label}</label>`
  const counted = (name: 'kind' | 'relation', values: readonly string[]): Html[] =>
    values
      .map(value => ({
        value,
        count: differences.filter((difference: Difference) => difference[name] === value).length,
      }))
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => {
        const chosen: readonly string[] | undefined = asked[name]
        return box(name, value, `${value} ${count}`, chosen?.includes(value) ?? true)
      })
  const open = Object.keys(asked).length > 0
  return html`<details class="choose"${open ? html` open` : ''}><summary>Choose reports and differences</summary>
<form class="filters" method="get" action="${address}" data-choose>
<fieldset><legend>Reports, in this order</legend><div class="choices">${[...shown.reports, ...hidden].map(report => box('report', report.id, html`<bdi>${labelOf(view, report.id)}</bdi>`, isShown.has(report.id)))}</div></fieldset>
${
  differences.length === 0
    ? ''
    : html`<fieldset><legend>Kinds of difference</legend><div class="choices">${counted('kind', KINDS)}</div></fieldset>
<fieldset><legend>Relations</legend><div class="choices">${counted('relation', RELATIONS)}</div></fieldset>`
}
<label>Passages <select name="rows">${options(
    [
      ['all', 'all'],
      ['shared', 'in several reports'],
      ['differing', 'with a difference'],
    ],
    asked.rows,
  )}</select></label>
<label>Copied text <select name="copies">${options(
    [
      ['folded', 'folded away'],
      ['open', 'in full'],
    ],
    asked.copies,
  )}</select></label>
<button>Show</button>${open ? html` <a href="${address}">Show everything</a>` : ''}</form></details>`
}

const options = (pairs: readonly (readonly [string, string])[], chosen: string | undefined): Html[] =>
  pairs.map(([value, label]) => option(value, label, chosen))
