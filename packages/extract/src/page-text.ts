import type { PageElement } from './page-tree.ts'

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'rt', 'rp'])

/** The text of an element, blanks collapsed; block elements set words apart. At most about `most` characters are looked at. */
export const elementText = (element: PageElement, most = 2_000): string => {
  const pieces: string[] = []
  let length = 0
  const walk = (node: PageElement): void => {
    for (const child of node.children) {
      if (length > most) return
      if (typeof child === 'string') {
        pieces.push(child)
        length += child.length
      } else if (!SILENT.has(child.name)) {
        const apart = !INLINE.has(child.name)
        if (apart) pieces.push(' ')
        walk(child)
        if (apart) pieces.push(' ')
      }
    }
  }
  walk(element)
  return cleanText(pieces.join(''))
}

/** A text with blanks collapsed, and without soft hyphens and blanks of no width, which only tell browsers where to break. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const INLINE = new Set('a abbr b bdi cite code em font i mark q s small span strong sub sup u wbr'.split(' '))

/** The raw text inside a script or title element. */
export const rawText = (element: PageElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : '')).join('')

/** Whether an element stands in something around the article: comments, teasers, sidebars, footers but for the article's own. */
export const isAround = ({ marks }: PageElement): boolean => {
  const near = marks.slice(0, 8)
  const article = near.findIndex(mark => mark.startsWith('<article>'))
  return near.some((mark, level) => AROUND.test(mark) || (FOOT.test(mark) && level > article))
}

const AROUND =
  /<(?:aside|nav)>|(?:^|[\s_-])(?:comment\w*|kommentar\w*|respond|replies|related|sidebar|widget|recent|archive|teasers?|recommend\w*|popular|trending|more-?stories)(?=$|[\s_-])/
const FOOT = /<footer>|(?:^|[\s_-])footer(?=$|[\s_-])/
