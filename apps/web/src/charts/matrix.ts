import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'

/** A cell of a matrix: what it says, how strongly it is shaded (0..1), and the same in a sentence. */
export type MatrixCell = { readonly text: string; readonly share: number; readonly title: string }

const SHADES = 5

/** A table of names against names, shaded by amount; the number is always there to read. */
export const matrix = (
  caption: string,
  names: readonly string[],
  cellOf: (row: string, column: string) => MatrixCell | null,
): Html => html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="matrix"><caption>${caption}</caption>
<thead><tr><td></td>${names.map(name => html`<th scope="col"><span><bdi>${name}</bdi></span></th>`)}</tr></thead>
<tbody>${names.map(
  row =>
    html`<tr><th scope="row"><bdi>${row}</bdi></th>${names.map(column => {
      if (row === column) return html`<td class="same"></td>`
      const cell = cellOf(row, column)
      if (cell === null) return html`<td class="none">·</td>`
      return html`<td class="shade-${Math.ceil(cell.share * SHADES)}" title="${cell.title}">${cell.text}</td>`
    })}</tr>`,
)}</tbody></table></div>`
