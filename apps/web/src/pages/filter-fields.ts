import { html } from 'hono/html'
import type { z } from 'zod'
import type { EventFilterQuery } from '../api/events.ts'
import { KINDS } from '../collation/event-query.ts'
import type { Html } from './layout.ts'

/** The form fields of the filters that lists and downloads have in common, but the language and the words. */
export const filterFields = (
  query: z.output<typeof EventFilterQuery>,
): Html => html`${query.event === undefined ? '' : html`<label>Event <input name="event" value="${query.event}" readonly></label>`}<label>Outlet <input name="outlet" list="outlets" autocomplete="off" value="${query.outlet ?? ''}"></label>
<label>From <input type="date" name="since" value="${query.since ?? ''}"></label>
<label>To <input type="date" name="until" value="${query.until ?? ''}"></label>
<label>Outlets, at least <input type="number" min="1" name="minOutlets" value="${query.minOutlets ?? ''}"></label>
<label>Origins, at least <input type="number" min="1" name="minOrigins" value="${query.minOrigins ?? ''}"></label>
<label>With a difference of <select name="kind">${option('', 'any kind', query.kind)}${KINDS.map(kind => option(kind, kind, query.kind))}</select></label>`

/** One choice of a select. */
export const option = (value: string, label: string, chosen: string | undefined): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
