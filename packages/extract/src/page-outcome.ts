import type { PageExtraction } from './read-html.ts'

/** What became of one page; `page` is null where it could not be read, and why is in `code` and `message`. */
export type PageOutcome =
  | { readonly page: PageExtraction }
  | { readonly page: null; readonly code: string; readonly message: string }
