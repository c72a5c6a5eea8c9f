import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'

/** A row of bars: its name, its parts in order, and what is written behind them. */
export type BarRow = { readonly name: string; readonly parts: readonly number[]; readonly note: string }

const WIDTH = 640
const NAMES = 190
const NOTES = 150
const ROW = 24

/** Horizontal bars of one or more parts on a common scale; the parts from dark to light. */
export const bars = (label: string, rows: readonly BarRow[]): Html => {
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)))
  const scale = (WIDTH - NAMES - NOTES) / most
  return html`<svg class="chart bars" viewBox="0 0 ${WIDTH} ${rows.length * ROW + 4}" role="img" aria-label="${label}: ${rows.map(({ name, note }) => `${name} ${note}`).join('; ')}">
${rows.map(({ name, parts, note }, index) => {
  const y = index * ROW + 4
  let x = NAMES
  const rects = parts.map((part, place) => {
    const rect = html`<rect class="part-${place}" x="${x.toFixed(1)}" y="${y}" width="${(part * scale).toFixed(1)}" height="15"/>`
    x += part * scale
    return rect
  })
  return html`<text x="${NAMES - 8}" y="${y + 12}" text-anchor="end">${name.length > 28 ? `${name.slice(0, 27)}…` : name}</text>${rects}<text class="label" x="${(x + 7).toFixed(1)}" y="${y + 12}">${note}</text>`
})}</svg>`
}
