import { type Claim, type Difference, describeRelation, groupClaims } from '@variorum/collate'
import { sliceSpan } from '@variorum/text'
import { html } from 'hono/html'
import { asOfLine } from '../charts/as-of-line.ts'
import { shortInstant } from '../dates.ts'
import type { Html } from '../pages/layout.ts'
import { visibleText } from '../visible-text.ts'
import { listWords, plural } from '../words.ts'
import { type EventView, KINDS, RELATIONS, toSearch } from './event-query.ts'
import { KIND_LETTERS } from './mark-reading.ts'
import { relationTag } from './relation-tag.ts'
import { type CollationView, labelOf } from './view.ts'
import { wordChanges } from './word-changes.ts'

/** The differences, most important first: what they are about, and who says what. */
export const differenceList = (view: CollationView): Html => {
  const { differences } = view.shown.collation
  const all = view.whole.collation.differences.length
  const count =
    differences.length === all ? plural(all, 'difference') : `${differences.length} of ${plural(all, 'difference')}`
  return html`<section class="apparatus" aria-labelledby="differences" tabindex="0"><h2 id="differences">${count}, most important first</h2>
${relationLinks(view)}
${
  differences.length === 0
    ? html`<p class="quiet">${all === 0 ? 'The reports give no detail differently.' : 'None with these kinds, relations and reports.'}</p>`
    : html`<ol>${differences.map(difference => differenceItem(view, difference))}</ol>`
}
</section>`
}

/** Quick filters by what the relation is called, each with its count over the whole list. */
const relationLinks = ({ whole, asked, address }: CollationView): Html | string => {
  const { differences } = whole.collation
  if (address === null || differences.length < 2) return ''
  const { relation: _, kind: __, ...rest } = asked
  const now = toSearch(asked)
  const link = (text: string, view: EventView): Html => {
    const search = toSearch(view)
    return html`<a href="${address}${search}#differences"${search === now ? html` aria-current="true"` : ''}>${text}</a>`
  }
  const names = [...new Set(differences.map(describeRelation))]
  const order = ['conflict', 'differ', ...RELATIONS]
  const links = names
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(name => {
      const named = differences.filter(difference => describeRelation(difference) === name)
      return link(`${name} ${named.length}`, { ...rest, ...filterFor(name) })
    })
  return html`<p class="jump"><span class="hidden">Show only: </span>${link('all', rest)}${links}</p>`
}

/** The filter that leaves what is called so. */
const filterFor = (name: string): Pick<EventView, 'kind' | 'relation'> => {
  const relation = RELATIONS.find(candidate => candidate === name) ?? 'conflict'
  if (relation !== 'conflict') return { relation: [relation] }
  return { relation: [relation], kind: KINDS.filter(kind => describeRelation({ kind, relation }) === name) }
}

const differenceItem = (view: CollationView, difference: Difference): Html => {
  const number = view.numbers.get(difference.id)
  const groups = groupClaims(difference)
  const passage = view.shown.collation.passages.find(({ readings }) =>
    difference.claims.some(claim =>
      readings.some(
        reading => reading.reportId === claim.reportId && reading.start <= claim.start && claim.end <= reading.end,
      ),
    ),
  )
  return html`<li class="difference k-${difference.kind}" id="${difference.id}" data-d="${number}" tabindex="-1"><span class="n">${number}</span>
<h3>${difference.about}</h3>
<div class="tags">${relationTag(difference)}<span class="kind">${difference.kind} ${KIND_LETTERS[difference.kind]}</span></div>
<ul class="claims">${groups.map(group => claimGroup(view, difference, group))}</ul>
${difference.relation === 'update' ? asOfLine(updatePoints(view, difference)) : ''}
${wordChanges(view, difference)}
<div class="more">${passage === undefined ? '' : html`<a href="#${passage.id}">passage ${passage.position + 1}</a>`}</div></li>`
}

const claimGroup = (view: CollationView, difference: Difference, group: readonly Claim[]): Html => {
  const words = [...new Set(group.map(claim => wordsOf(view, claim)))]
  const who = [...new Set(group.map(claim => labelOf(view, claim.reportId)))]
  const notes = claimNotes(difference, group[0])
  return html`<li>${words.map((text, index) => html`${index === 0 ? '' : ' / '}<q dir="auto"><mark class="k-${difference.kind}">${visibleText(text)}</mark></q>`)} <span class="who"><bdi>${listWords(who)}</bdi>${notes === '' ? '' : ` (${notes})`}</span></li>`
}

const wordsOf = (view: CollationView, claim: Claim): string =>
  sliceSpan(view.reports.get(claim.reportId)?.text ?? '', claim)

/** How a claim is made: hedged, by whom, and as of when where that is what tells the values apart. */
const claimNotes = (difference: Difference, claim: Claim | undefined): string =>
  [
    claim !== undefined && claim.certainty !== 'flat' ? claim.certainty : '',
    claim?.attributedTo ? `according to ${claim.attributedTo}` : '',
    difference.relation === 'update' && claim?.asOf ? `as of ${shortInstant(claim.asOf)}` : '',
  ]
    .filter(note => note !== '')
    .join('; ')

const updatePoints = (view: CollationView, difference: Difference) =>
  difference.claims.flatMap(claim => (claim.asOf === null ? [] : { at: claim.asOf, text: wordsOf(view, claim) }))
