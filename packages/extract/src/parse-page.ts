/// <reference lib="dom" />
import { parseHTML } from 'linkedom'

/** A page as a document with a root and a body; null where it holds no element at all. */
export const parsePage = (content: string): Document | null => {
  // Without a root element the parser hangs everything on the first element it meets.
  const whole = /<html[\s>]/i.test(content) ? content : `<!doctype html><html><body>${content}</body></html>`
  const { document } = parseHTML(whole)
  return document.documentElement === null ? null : document
}
