import type { PageTree } from './page-tree.ts'

/** What one of a page's `meta` elements says, and under which name. */
export type MetaValue = { readonly value: string; readonly name: string }
/** Looks the first of several names up among a page's `meta` elements; names are compared without case. */
export type Meta = (...names: readonly string[]) => MetaValue | null

/** Reads all `meta` elements of a page once: by `property`, `name`, `itemprop` and `http-equiv`. */
export const readMeta = ({ elements }: PageTree): Meta => {
  const contents = new Map<string, string>()
  for (const { name: tag, attributes } of elements) {
    if (tag !== 'meta') continue
    const content = attributes.content?.replace(/\s+/g, ' ').trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributes[attribute]?.toLowerCase()
      if (name && !contents.has(name)) contents.set(name, content)
    }
  }
  return (...names) => {
    for (const name of names) {
      const value = contents.get(name.toLowerCase())
      if (value !== undefined) return { value, name }
    }
    return null
  }
}
