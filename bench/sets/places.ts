import { join } from 'node:path'

/** The checkout. */
export const ROOT = join(import.meta.dirname, '../..')

/** The folder with the evaluation corpora: beside the checkout, or where `VARIORUM_SHARED` says. It may be absent. */
export const SHARED = process.env.VARIORUM_SHARED ?? join(ROOT, '../shared')
