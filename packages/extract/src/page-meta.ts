import type { PageTree } from './page-tree.ts'

/** What one of a page's `meta` elements says, and under which name. */
export type MetaValue = { readonly value: string; readonly name: string }
/** Looks the first of several names up among a page's `meta` elements; names are compared without case. */
export type Meta = {
  (...names: readonly string[]): MetaValue | null
  /** All that a page says under one name, in its order, each value once. */
  readonly all: (name: string) => readonly string[]
}

/** Values kept under one name. */
const MOST_VALUES = 40

/** Reads all `meta` elements of a page once: by `property`, `name`, `itemprop` and `http-equiv`. */
export const readMeta = ({ elements }: PageTree): Meta => {
  const contents = new Map<string, string[]>()
  for (const { name: tag, attributes } of elements) {
    if (tag !== 'meta') continue
    const content = attributes.content?.replace(/\s+/g, ' ').trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributes[attribute]?.toLowerCase()
      if (!name) continue
      const values = contents.get(name)
      if (values === undefined) contents.set(name, [content])
      else if (values.length < MOST_VALUES && !values.includes(content)) values.push(content)
    }
  }
  const first = (...names: readonly string[]): MetaValue | null => {
    for (const name of names) {
      const value = contents.get(name.toLowerCase())?.[0]
      if (value !== undefined) return { value, name }
    }
    return null
  }
  return Object.assign(first, { all: (name: string) => contents.get(name.toLowerCase()) ?? [] })
}
