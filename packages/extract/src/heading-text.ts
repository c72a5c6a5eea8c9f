import { foldText } from './fold-text.ts'
import { elementText } from './page-text.ts'
import type { PageElement } from './page-tree.ts'
import { countWords } from './text-line.ts'

/** What is set above a headline, sometimes inside its element. */
const KICKER =
  /(?:^|[\s_-])(?:kicker|overline|topline|roofline|eyebrow|dachzeile|spitzmarke|pre-?title|pre-?headline|label|category)(?=$|[\s_-])/

/** The text of a heading without the kicker that some pages set inside it: the part that the title repeats, else all but what is marked. */
export const headingText = (element: PageElement, titlePieces: ReadonlySet<string>): string => {
  const whole = elementText(element, 400)
  for (const child of element.children) {
    if (typeof child === 'string' || !KICKER.test(child.mark)) continue
    const kicker = elementText(child, 400)
    if (kicker !== '' && whole.startsWith(kicker) && whole.length > kicker.length)
      return whole.slice(kicker.length).replace(/^[\s:–—|-]+/u, '')
  }
  const parts = partsOf(element)
  if (parts.length > 1)
    for (let from = 0; from < parts.length; from++)
      for (let to = parts.length; to > from; to--) {
        const part = parts.slice(from, to).join(' ')
        if (
          to - from < parts.length &&
          countWords(part) >= 3 &&
          !LEADS_ON.test(part) &&
          titlePieces.has(foldText(part))
        )
          return part
      }
  const named = namedPart(element)
  if (named !== null && countWords(named) >= 3 && whole.endsWith(named)) return named
  return whole
}

/** What ends in a mark that leads on is a kicker. */
const LEADS_ON = /[–—:|-]$/

/** The text of an element inside a heading whose class says that it is the headline itself. */
const namedPart = (element: PageElement): string | null => {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (/(?:^|[\s_-])(?:title|headline|h1)(?=$|\s)/.test(child.mark)) return elementText(child, 400) || null
    const deeper = namedPart(child)
    if (deeper !== null) return deeper
  }
  return null
}

/** Parts of a heading looked at; their runs are tried one by one. */
const MOST_PARTS = 8

/** The texts of a heading's children, of an only child's children where it has one. */
const partsOf = (element: PageElement): string[] => {
  const children = element.children.filter(child => typeof child !== 'string' || child.trim() !== '')
  const [only] = children
  if (children.length === 1 && only !== undefined && typeof only !== 'string') return partsOf(only)
  return children
    .map(child => (typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : elementText(child, 400)))
    .filter(text => text !== '')
    .slice(0, MOST_PARTS)
}
