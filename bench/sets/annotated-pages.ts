import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from './places.ts'

/** trafilatura's evaluation set, where it lies beside the checkout. */
export const ANNOTATED_PAGES = join(SHARED, 'eval/data/trafilatura-eval')

/** A real page with what people say it holds. */
export type AnnotatedPage = {
  readonly path: string
  /** Segments that belong to its text, as written. */
  readonly wanted: readonly string[]
  /** Segments of what stands around it. */
  readonly unwanted: readonly string[]
  /** Its title, null where none is annotated. */
  readonly title: string | null
  /** Its authors as written, empty where it names none, null where nobody looked. */
  readonly authors: readonly string[] | null
}

type Gold = {
  readonly file: string
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly title?: string | null
  readonly author?: string | readonly string[] | null
}

/** The pages of trafilatura's evaluation set that lie in `folder`, in the set's order; none where it is not here. */
export const loadAnnotatedPages = (folder = ANNOTATED_PAGES): AnnotatedPage[] => {
  const path = join(folder, 'tests/evaldata.json')
  if (!existsSync(path)) return []
  const gold: Readonly<Record<string, Gold>> = JSON.parse(readFileSync(path, 'utf8'))
  return Object.values(gold).flatMap(({ file, with: wanted = [], without: unwanted = [], title, author }) => {
    const page = ['cache', 'eval'].map(name => join(folder, 'tests', name, `${file}.gz`)).find(existsSync)
    return page === undefined
      ? []
      : [
          {
            path: page,
            wanted,
            unwanted,
            title: title?.trim() || null,
            authors: author == null ? null : [author].flat().filter(name => name.trim() !== ''),
          },
        ]
  })
}
