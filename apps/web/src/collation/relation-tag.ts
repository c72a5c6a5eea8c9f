import { type Difference, describeRelation, isConflict } from '@variorum/collate'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'

/** The relation as a tag; the only one in colour is a conflict. */
export const relationTag = (difference: Pick<Difference, 'kind' | 'relation'>): Html =>
  html`<span class="tag ${isConflict(difference) ? 'conflict' : 'relation'}">${describeRelation(difference)}</span>`
