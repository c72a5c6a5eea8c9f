import { html } from 'hono/html'
import { clockTime, shortDay, shortInstant } from '../dates.ts'
import type { Html } from '../pages/layout.ts'

/** A value as it stood at an instant or day (ISO). */
export type AsOfPoint = { readonly at: string; readonly text: string }

const WIDTH = 300
const MOST_POINTS = 6

/** The values of an update on a line of time, so that the eye sees which came later; nothing where fewer than two moments are known. */
export const asOfLine = (points: readonly AsOfPoint[]): Html | string => {
  const distinct = [...new Map(points.map(point => [`${point.at} ${point.text}`, point])).values()]
    .map(point => ({ ...point, time: Date.parse(point.at) }))
    .filter(point => !Number.isNaN(point.time))
    .toSorted((a, b) => a.time - b.time)
    .slice(0, MOST_POINTS)
  const [first, last] = [distinct[0], distinct.at(-1)]
  if (first === undefined || last === undefined || first.time === last.time) return ''
  const place = (time: number): number => 30 + ((time - first.time) / (last.time - first.time)) * (WIDTH - 60)
  const isOneDay = first.at.slice(0, 10) === last.at.slice(0, 10)
  const labelOf = (at: string): string => (isOneDay && clockTime(at)) || shortDay(at).replace(/ \d{4}$/, '')
  const described = distinct.map(point => `${point.text} as of ${shortInstant(point.at)}`).join('; ')
  const spaced = distinct.filter(
    (point, index) => index === 0 || point === last || place(point.time) - place(first.time) > 60 * index,
  )
  return html`<svg class="asof" viewBox="0 0 ${WIDTH} 46" role="img" aria-label="${described}"><line x1="6" x2="${WIDTH - 6}" y1="22" y2="22"/>
${distinct.map(point => html`<circle cx="${place(point.time)}" cy="22" r="4"/>`)}
${spaced.map(point => html`<text x="${place(point.time)}" y="12" text-anchor="middle">${shorten(point.text)}</text><text class="at" x="${place(point.time)}" y="40" text-anchor="middle">${labelOf(point.at)}</text>`)}</svg>`
}

const shorten = (text: string): string => (text.length > 14 ? `${text.slice(0, 13)}…` : text)
