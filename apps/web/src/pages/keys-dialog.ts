import { html } from 'hono/html'

const KEYS = [
  ['j, k', 'next, previous passage'],
  ['n, p', 'next, previous difference, with its sentences lit'],
  ['w', 'word by word, at the current passage'],
  ['Esc', 'put the light out'],
  ['/', 'to the search box'],
  ['?', 'this help'],
] as const

/** The help on keys; only the script opens it. */
export const keysDialog = html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl>
<p><label><input type="checkbox" id="keys-on"> Single keys are on</label></p>
<form method="dialog"><button>Close</button></form></dialog>`
