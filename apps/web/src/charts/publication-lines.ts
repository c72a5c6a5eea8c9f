import { html } from 'hono/html'
import { type CollationView, labelOf } from '../collation/view.ts'
import { shortInstant } from '../dates.ts'
import type { Html } from '../pages/layout.ts'

const WIDTH = 520
const NAMES = 170
const LANE = 20
const MOST_LANES = 12

/** Which outlet published when: a lane for each dated report, earliest first; hollow where the text is a copy. Nothing where fewer than two moments are known. */
export const publicationLines = (view: CollationView): Html | string => {
  const copies = new Set(
    view.whole.collation.provenance
      .filter(({ derivation }) => derivation !== 'original')
      .map(({ reportId }) => reportId),
  )
  const dated = view.whole.reports.flatMap(report =>
    report.published.at === null ? [] : { report, at: report.published.at, time: Date.parse(report.published.at) },
  )
  const lanes = dated.toSorted((a, b) => a.time - b.time).slice(0, MOST_LANES)
  const [first, last] = [lanes[0], lanes.at(-1)]
  if (first === undefined || last === undefined || first.time === last.time) return ''
  const place = (time: number): number =>
    NAMES + 12 + ((time - first.time) / (last.time - first.time)) * (WIDTH - NAMES - 24)
  const bottom = lanes.length * LANE
  const label = `When ${lanes.length} of ${view.whole.reports.length} reports were published: ${lanes.map(({ report, at }) => `${labelOf(view, report.id)} ${shortInstant(at)}`).join('; ')}`
  return html`<figure class="published"><svg class="chart" viewBox="0 0 ${WIDTH} ${bottom + 24}" role="img" aria-label="${label}">
${lanes.map(({ report, time }, index) => {
  const y = index * LANE + 12
  return html`<line x1="${NAMES}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${NAMES - 8}" y="${y + 4}" text-anchor="end">${shorten(labelOf(view, report.id))}</text><circle${copies.has(report.id) ? html` class="copy"` : ''} cx="${place(time).toFixed(1)}" cy="${y}" r="4.5"/>`
})}
<text class="label" x="${NAMES}" y="${bottom + 18}">${shortInstant(first.at)}</text><text class="label" x="${WIDTH}" y="${bottom + 18}" text-anchor="end">${shortInstant(last.at)}</text></svg>
<figcaption>Published${copies.size > 0 ? '; hollow: wholly or partly a copy' : ''}.</figcaption></figure>`
}

const shorten = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)
