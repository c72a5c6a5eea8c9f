/// <reference lib="dom" />
import { parseHTML } from 'linkedom'

/** A body with fewer characters than this is looked at again: the parser may have hung the page elsewhere. */
const HARDLY_ANY = 200

/** A page as a document with a root and a body; null where it holds no element at all. */
export const parsePage = (content: string): Document | null => {
  const document = parse(content)
  if (document !== null && (document.body?.textContent ?? '').trim().length >= HARDLY_ANY) return document
  // linkedom builds no HTML5 tree: text before the root, a second root or a late head leave its body empty.
  return parse(
    `<!doctype html><html><head></head><body>${content.replace(/<\/?(?:!doctype|html|head|body)\b[^>]*>/gi, '')}</body></html>`,
  )
}

const parse = (content: string): Document | null => {
  const { document } = parseHTML(content)
  return document.documentElement === null ? null : document
}
