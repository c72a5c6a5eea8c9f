import type { Counts } from '@variorum/corpus'
import { html } from 'hono/html'
import { LIMITS } from '../compare/limits.ts'
import { plural } from '../words.ts'
import { type Html, page } from './layout.ts'

const KINDS = [
  ['quantity', 'q', 'numbers with a unit or a counted thing: people, money, percentages, measures'],
  ['time', 't', 'dates and clock times, resolved against the dateline'],
  ['name', 'n', 'people, places, organisations, titles'],
  ['quote', '”', 'somebody’s words, as each report gives them'],
  ['attribution', 'a', 'who is said to have said it'],
  ['certainty', 'c', 'said flatly, or hedged: alleged, reportedly, may'],
  ['polarity', '±', 'affirmed or denied'],
  ['wording', 'w', 'a telling choice of words in otherwise equal text'],
] as const

const RELATIONS = [
  ['conflict', 'the claims cannot both hold: same scope, same time'],
  ['differ', 'of attributions, hedges and wordings: the reports differ, and both may be right'],
  ['update', 'a later report explains the other value'],
  ['scope', 'they count different things: three in the city, five in the region'],
  ['specificity', 'one is vaguer: “dozens”, and 27'],
  ['rounding', 'one is rounded: “over 30”, and 31'],
  ['variant', 'another spelling, transliteration or translated wording'],
] as const

/** `/about`: how it works, and what it cannot do. */
export const aboutPage = ({ reports, events, pending }: Counts): Html =>
  page(
    { title: 'About', section: '/about' },
    html`<div class="prose"><h1>About Variorum</h1>
<p class="deck">A variorum edition prints every known reading of a text side by side. Variorum does that for news.</p>
<p>It takes reports of one event from several outlets, lays them beside each other, marks every detail on which they differ, and gives all of it away as data. This corpus holds ${plural(reports, 'report')} of ${plural(events, 'event')}${pending > 0 ? `; ${plural(pending, 'report')} wait to be analysed` : ''}.</p>
<p>It assists; it does not adjudicate. There is no verdict on what is true, no score for bias, no ranking of outlets. Every mark goes back to characters in a report, and every sentence of every report stands in the collation exactly once.</p>
<h2>How it works</h2>
<ol><li>A report is cleaned: headline, outlet, byline, dateline and date are told from the text, and what is no body text is stripped and kept to be shown.</li>
<li>Copies are found before anything is counted. Reports that derive from one text count as one origin: five reports may be two origins.</li>
<li>Reports are grouped into events by words, names, numbers and dates. When in doubt they stay apart: a false merge would be worse than a miss.</li>
<li>Inside an event sentences that say the same thing are aligned into passages. No report is the base; the order in which they came changes nothing.</li>
<li>Details are read as values and compared. Equal values in other clothes, such as “two-thirds” and 66.7 per cent, are no difference.</li></ol>
<h2>Marks</h2>
<dl class="facts">${KINDS.map(([kind, letter, doc]) => html`<dt class="k-${kind}"><span class="kind">${kind} ${letter}</span></dt><dd>${doc}</dd>`)}</dl>
<h2>Relations</h2>
<dl class="facts">${RELATIONS.map(([relation, doc]) => html`<dt><span class="tag ${relation === 'conflict' ? 'conflict' : 'relation'}">${relation}</span></dt><dd>${doc}</dd>`)}</dl>
<h2>How accurate it is</h2>
<p>The program makes mistakes: it misses differences, and it reports some that are none. How many is measured on annotated corpora, among them the demonstration corpus that comes with it, by a scorer that sees only an exported release. <code>npm run eval</code> in a checkout prints the figures for the version at hand, and the test suite fails when they fall. Read a difference as a pointer to two sentences, and read the sentences.</p>
<h2>Limits</h2>
<ul><li>English reads best. Other languages are grouped, aligned and searched, but fewer details are read in them.</li>
<li>Alignment is by meaning on the surface. A fact told in words that share nothing may stand alone.</li>
<li>A date that a file does not prove stays unknown, and a detail whose holder or scope is unclear stays silent.</li>
<li><a href="/compare">Comparing your own texts</a> takes at most ${LIMITS.texts} of them; nothing is stored.</li></ul>
<h2>Privacy</h2>
<p>These pages come from this machine alone. They load nothing from elsewhere, set no cookie, and link to other sites without telling them where you came from.</p></div>`,
  )
