import { html } from 'hono/html'
import type { OutletPair, OutletsAnswer } from '../api/outlets.ts'
import { bars } from '../charts/bars.ts'
import { matrix } from '../charts/matrix.ts'
import { plural } from '../words.ts'
import { type Html, page } from './layout.ts'

/** `/outlets`: how outlets stand to each other, as matrices and plots. */
export const outletsPage = (
  { total, outlets, pairs }: OutletsAnswer,
  offered: readonly string[],
  revision: number,
): Html => {
  const names = outlets.map(({ outlet }) => outlet)
  const byPair = new Map(pairs.map(pair => [JSON.stringify([pair.outlet, pair.other]), pair]))
  const pairOf = (a: string, b: string): OutletPair | undefined => byPair.get(JSON.stringify([a, b]))
  const timed = outlets.filter(outlet => outlet.timed > 0).toSorted((a, b) => b.first / b.timed - a.first / a.timed)
  const mostCopied = Math.max(1, ...pairs.map(({ copied }) => copied))
  return page(
    { title: 'Outlets', section: '/outlets', revision, twin: '/api/outlets' },
    html`<h1>Outlets</h1>
<p class="deck"><strong>${plural(total, 'outlet')}.</strong> Who copies whom, who gives the same details, who is first. Counts of what is in this corpus; no judgement of who is right.${total > outlets.length ? ` Shown are the ${outlets.length} with the most reports, or those chosen.` : ''}</p>
${
  total < 2
    ? html`<div class="empty"><p>There is nothing to compare yet: a corpus needs reports of two outlets.</p><p><a href="/">Events</a></p></div>`
    : html`${choose(offered, names)}
<div class="twocharts"><section><h2>Agreement</h2>
<p>Of the details that reports of one event give differently, and that both outlets give: in how many the two give the same value. Details on which all reports agree are not counted.</p>
${matrix('Agreement, in per cent', names, (row, column) => {
  const pair = pairOf(row, column)
  if (pair === undefined || pair.both === 0) return null
  const share = pair.alike / pair.both
  return {
    text: String(Math.round(share * 100)),
    share,
    title: `${row} and ${column} give the same in ${pair.alike} of ${pair.both}`,
  }
})}
</section><section><h2>Copied text</h2>
<p>Reports of the outlet on the left that hold wording of an earlier report by the outlet on top.</p>
${matrix('Reports with copied text', names, (row, column) => {
  const copied = pairOf(row, column)?.copied ?? 0
  return copied === 0
    ? null
    : {
        text: String(copied),
        share: copied / mostCopied,
        title: `${plural(copied, 'report')} of ${row} ${copied === 1 ? 'holds' : 'hold'} wording of ${column}`,
      }
})}
</section></div>
<div class="twocharts"><figure><h2>Own text and copies</h2>${bars(
        'Reports by derivation',
        outlets.map(({ outlet, original, partial, whole }) => ({
          name: outlet,
          parts: [original, partial, whole],
          note: `${original} own${partial > 0 ? `, ${partial} partly` : ''}${whole > 0 ? `, ${whole} copied` : ''}`,
        })),
      )}<figcaption>Reports in their own words (dark), partly copied (grey), copied (light).</figcaption></figure>
<figure><h2>First to report</h2>${
        timed.length === 0
          ? html`<p class="quiet">No event has clock times of several outlets.</p>`
          : bars(
              'Share of events in which the outlet was first',
              timed.map(({ outlet, first, timed: of, behind }) => ({
                name: outlet,
                parts: [first / of],
                note: `${first} of ${of}${behind === null ? '' : `, ${inWords(behind)} behind`}`,
              })),
            )
      }<figcaption>Events in which clock times of several outlets are known: in how many this one was alone the first, and its median delay behind the first.</figcaption></figure></div>
<h2>All figures</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Figures"><table class="plain"><thead><tr><th scope="col">Outlet</th><th scope="col">Family</th><th scope="col" class="number">Reports</th><th scope="col" class="number">Events</th><th scope="col" class="number">Own text</th><th scope="col" class="number">Partly copied</th><th scope="col" class="number">Copied</th><th scope="col" class="number">First</th></tr></thead><tbody>
${outlets.map(outlet => html`<tr><th scope="row"><a href="/?outlet=${encodeURIComponent(outlet.outlet)}"><bdi>${outlet.outlet}</bdi></a></th><td>${outlet.family ?? '–'}</td><td class="number">${outlet.reports}</td><td class="number">${outlet.events}</td><td class="number">${outlet.original}</td><td class="number">${outlet.partial}</td><td class="number">${outlet.whole}</td><td class="number">${outlet.timed === 0 ? '–' : `${outlet.first} of ${outlet.timed}`}</td></tr>`)}</tbody></table></div>`
}`,
  )
}

const choose = (offered: readonly string[], chosen: readonly string[]): Html =>
  html`<details><summary>Choose outlets</summary><form class="filters" method="get" action="/outlets"><fieldset><legend>Outlets</legend><div class="choices">${offered.map(outlet => html`<label><input type="checkbox" name="outlet" value="${outlet}"${chosen.includes(outlet) ? html` checked` : ''}> <bdi>${outlet}</bdi></label>`)}</div></fieldset><button>Show</button> <a href="/outlets">The largest</a></form></details>`

const inWords = (minutes: number): string =>
  minutes < 90
    ? `${Math.round(minutes)} min`
    : minutes < 2_880
      ? `${Math.round(minutes / 60)} h`
      : `${Math.round(minutes / 1_440)} d`
