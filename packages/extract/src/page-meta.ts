/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Looks the first of several names up among a page's `meta` elements; names are compared without case. */
export type Meta = (...names: readonly string[]) => string | null

/** Reads all `meta` elements of a page once: by `property`, `name` and `itemprop`. */
export const readMeta = (document: Document): Meta => {
  const contents = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name && !contents.has(name)) contents.set(name, content)
    }
  }
  return (...names) => {
    for (const name of names) {
      const content = contents.get(name.toLowerCase())
      if (content !== undefined) return content
    }
    return null
  }
}

/** The first visible text that one of several selectors finds, blanks collapsed. */
export const visible = (document: Document, ...selectors: readonly string[]): string | null => {
  for (const selector of selectors) {
    const text = document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
    if (text) return text
  }
  return null
}
