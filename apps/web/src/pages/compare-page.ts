import type { Problem } from '@variorum/extract'
import { html } from 'hono/html'
import { collationView, summarise } from '../collation/collation-view.ts'
import { toCollationView } from '../collation/view.ts'
import type { SentComparison } from '../compare/compare-sent.ts'
import { LIMITS } from '../compare/limits.ts'
import { bytesInWords } from '../words.ts'
import { keysDialog } from './keys-dialog.ts'
import { type Html, page } from './layout.ts'

/** `/compare`: texts to paste or upload. */
export const comparePage = (mayAdd: boolean, problems: readonly Problem[] | null = null): Html =>
  page(
    { title: 'Compare your own texts', section: '/compare' },
    html`<h1>Compare your own texts</h1>
<p class="deck">Two to ${LIMITS.texts} reports of one event: paste them, or choose files. They are compared and forgotten; nothing is stored${mayAdd ? ', unless you add them to the corpus' : ''}.</p>
${problems === null ? '' : html`<div class="problem" role="alert"><p><strong>A comparison needs two different reports.</strong> What you sent gives fewer.</p>${problemList(problems)}</div>`}
<form class="stack" method="post" action="/compare" enctype="multipart/form-data">
<div class="pair">${textFields(1)}${textFields(2)}</div>
<details><summary>More texts</summary><div class="pair">${textFields(3)}${textFields(4)}</div></details>
<p><label>Files: text, HTML, JSONL, CSV or a feed. Drop them here or choose them. <input type="file" name="file" multiple accept=".txt,.html,.htm,.jsonl,.csv,.xml,.json,text/plain,text/html"></label></p>
<p><button>Compare</button>${mayAdd ? html` <button formaction="/add">Add to the corpus</button>` : ''}</p></form>
<p class="quiet">At most ${LIMITS.texts} texts, ${bytesInWords(LIMITS.bytes)} together, ${LIMITS.milliseconds / 1000} seconds of comparing. For more, or without a browser: <code data-copy>variorum compare a.txt b.html c.txt --html page.html</code></p>`,
  )

const textFields = (
  number: number,
): Html => html`<div><label>Outlet <input name="outlet" maxlength="200" placeholder="Text ${number}"></label>
<label>Text <textarea name="text" rows="12"></textarea></label></div>`

/** What was found between the texts that were sent. */
export const comparedPage = ({ comparison, problems }: SentComparison, mayAdd: boolean): Html => {
  if (comparison === null) return comparePage(mayAdd, problems)
  const view = toCollationView(comparison, {}, null)
  return page(
    { title: 'Compared', section: '/compare' },
    html`<p class="kicker">Compared just now, not stored</p><h1><bdi>${comparison.headline}</bdi></h1><p class="deck">${summarise(view)}</p>
<ul class="actions"><li><a href="/compare">Compare other texts</a></li><li><button type="button" class="plain" data-keys hidden>Keys</button></li></ul>
${problemList(problems)}${collationView(view)}${keysDialog}`,
  )
}

/** What is wrong with what was sent. */
export const problemList = (problems: readonly Problem[]): Html | string =>
  problems.length === 0
    ? ''
    : html`<ul class="problems">${problems.map(({ source, message, severity }) => html`<li><bdi>${source}</bdi>: ${message}${severity === 'skipped' ? ' (left out)' : ''}</li>`)}</ul>`
