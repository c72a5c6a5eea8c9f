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

/**
 * A text with blanks collapsed, and without soft hyphens and blanks of no width, which only tell browsers where to break.
 * A line break in the source between two Chinese or Japanese characters is no blank (CSS Text 3, 4.1.3).
 */
export const cleanText = (text: string): string => {
  const plain = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
  return (WIDE.test(plain) ? plain.replace(BETWEEN_WIDE, blanks => (blanks.includes('\n') ? '' : ' ')) : plain)
    .replace(/\s+/g, ' ')
    .trim()
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const BETWEEN_WIDE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu

const INLINE = new Set('a abbr b bdi cite code em font i mark q s small span strong sub sup u wbr'.split(' '))

/** The raw text inside a script or title element. */
export const rawText = (element: PageElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : '')).join('')

/**
 * Whether an element stands in something around the article: comments, sidebars, teasers, footers but for the article's
 * own. What an article stands in itself says nothing of its parts.
 */
export const isAround = ({ marks }: PageElement): boolean => {
  const article = marks.findIndex(mark => ARTICLE.test(mark))
  const near = marks.slice(0, article < 0 ? LEVELS : Math.min(LEVELS, article + 1))
  return near.some(mark => (AROUND.test(mark) && !HOLDS.test(mark)) || (article < 0 && LOOSE.test(mark)))
}

/** Levels of classes and ids looked at. */
const LEVELS = 8
const ARTICLE = /^<article>|(?:^|\s)hentry(?=\s|$)/
const HOLDS = /(?:^|[\s_-])(?:content|main)(?=$|[\s_-])/
const AROUND =
  /<nav>|<aside>(?! \S*(?:meta|byline|author))|(?:^|[\s_-])(?:comment\w*|kommentar\w*|respond|replies|related|sidebar|widget|recent|recommend\w*|popular|trending|more-?stories)(?=$|[\s_-])/
/** What may be a part of an article as well. */
const LOOSE = /<footer>|(?:^|[\s_-])(?:footer|archive|teasers?)(?=$|[\s_-])/
