import { html } from 'hono/html'
import { longDay } from '../dates.ts'
import type { Html } from '../pages/layout.ts'
import { plural } from '../words.ts'

type Day = { readonly day: string; readonly events: number }

const WIDTH = 1200
const HEIGHT = 70
const BASE = 46
const WIDEST_BAR = 9
const MOST_BARS = 120

/** A period that bars can stand for: its length in days (for counting how many fit) and the start of the one a day is in. */
type Period = { readonly name: string; readonly days: number; readonly startOf: (day: string) => string }

const PERIODS: readonly Period[] = [
  { name: 'day', days: 1, startOf: day => day },
  { name: 'week', days: 7, startOf: day => toDay(toNumber(day) - ((toNumber(day) + 3) % 7)) },
  { name: 'month', days: 30.4, startOf: day => `${day.slice(0, 7)}-01` },
  { name: 'year', days: 365, startOf: day => `${day.slice(0, 4)}-01-01` },
]

const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const toDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** How many events began when, as bars of days, weeks, months or years; nothing where all began on one day. */
export const timeline = (days: readonly Day[]): Html | string => {
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (first === undefined || last === undefined || first === last) return ''
  const length = toNumber(last) - toNumber(first) + 1
  const period = PERIODS.find(candidate => length / candidate.days <= MOST_BARS) ?? PERIODS.at(-1)
  if (period === undefined) return ''
  const bars = new Map<string, number>()
  for (const { day, events } of days) {
    const start = period.startOf(day)
    bars.set(start, (bars.get(start) ?? 0) + events)
  }
  const [from, to] = [toNumber(period.startOf(first)), toNumber(period.startOf(last)) + period.days]
  const most = Math.max(...bars.values())
  const place = (day: string): number => ((toNumber(day) - from) / (to - from)) * WIDTH
  const width = Math.min(Math.max((period.days / (to - from)) * WIDTH - 2, 1.5), WIDEST_BAR)
  const total = days.reduce((sum, { events }) => sum + events, 0)
  return html`<figure><svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${plural(total, 'event')} from ${longDay(first)} to ${longDay(last)}, at most ${most} in a ${period.name}">
${[...bars].map(([day, events]) => {
  const height = Math.max((events / most) * (BASE - 6), 2)
  return html`<rect class="bar" x="${place(day).toFixed(1)}" y="${(BASE - height).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"><title>${longDay(day)}: ${events}</title></rect>`
})}
<line class="axis" x1="0" x2="${WIDTH}" y1="${BASE}" y2="${BASE}"/><text class="label" x="0" y="${BASE + 18}">${longDay(first)}</text><text class="label" x="${WIDTH}" y="${BASE + 18}" text-anchor="end">${longDay(last)}</text></svg>
<figcaption>Events by the ${period.name} of their first report${most > 1 ? `; at most ${most}` : ''}.</figcaption></figure>`
}
