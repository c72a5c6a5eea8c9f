import type { PageElement } from './page-tree.ts'

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg'])

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
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

const INLINE = new Set('a abbr b bdi cite code em font i mark q s small span strong sub sup u wbr'.split(' '))

/** The raw text inside a script or title element. */
export const rawText = (element: PageElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : '')).join('')

/** The class, id, `itemprop` and `rel` of one element, lower case, bounded. */
export const ownMark = ({ attributes }: PageElement): string =>
  `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.itemprop ?? ''} ${attributes.rel ?? ''}`
    .slice(0, 300)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()

/** Whether an element stands in something around the article: comments, teasers, sidebars, footers. */
export const isAround = ({ marks }: PageElement): boolean => marks.slice(0, 8).some(mark => AROUND.test(mark))

const AROUND =
  /<(?:aside|footer|nav)>|(?:^|[\s_-])(?:comments?|comment-?list|kommentare?|replies|related|sidebar|widget|footer|recent|archive|teasers?|recommend\w*|popular|trending|more-?stories)(?=$|[\s_-])/
