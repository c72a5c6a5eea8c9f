import { countOrigins, isConflict } from '@variorum/collate'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { plural } from '../words.ts'
import { chooseForm } from './choose-form.ts'
import { differenceList } from './difference-list.ts'
import { KIND_LETTERS } from './mark-reading.ts'
import { passageTable } from './passage-table.ts'
import { reportTable } from './report-table.ts'
import { sameIssue } from './same-issue.ts'
import type { CollationView } from './view.ts'

/** The collation: the differences, most important first, beside the reports as columns and the passages as rows. */
export const collationView = (view: CollationView): Html => html`${reportTable(view)}
${chooseForm(view)}
<div class="collation">
${differenceList(view)}
<section class="readings" aria-labelledby="side-by-side"><h2 id="side-by-side">Side by side</h2>${leftOut(view)}${legend(view)}${passageTable(view)}${sameIssue(view)}</section>
</div>`

/** The counts of a comparison as a sentence. */
export const summarise = ({ whole }: CollationView): Html => {
  const { reports, collation } = whole
  const outlets = new Set(reports.map(report => report.outlet ?? report.id)).size
  const conflicts = collation.differences.filter(isConflict).length
  const differ =
    collation.differences.length === 0
      ? 'No differing detail was found.'
      : html`They differ in <strong>${plural(collation.differences.length, 'detail')}</strong>${conflicts === 0 ? '' : html`; ${conflicts === 1 ? 'one is a conflict' : `${conflicts} are conflicts`}`}.`
  return html`<strong>${plural(reports.length, 'report')}</strong> from ${plural(outlets, 'outlet')}, with ${plural(countOrigins(collation), 'origin')}. ${differ}`
}

/** Says so where not all reports are shown though nobody chose some. */
const leftOut = ({ whole, shown, asked }: CollationView): Html | string =>
  asked.report !== undefined || shown.reports.length === whole.reports.length
    ? ''
    : html`<p class="quiet">Shown are ${shown.reports.length} of ${plural(whole.reports.length, 'report')}: originals first, then whoever says something of its own. Choose others above.</p>`

const legend = ({ shown }: CollationView): Html | string => {
  const kinds = new Set(shown.collation.differences.map(difference => difference.kind))
  if (kinds.size === 0) return ''
  return html`<ul class="legend" aria-label="Marks">${[...kinds].map(kind => html`<li class="k-${kind}"><span class="kind">${kind} ${KIND_LETTERS[kind]}</span></li>`)}</ul>`
}
