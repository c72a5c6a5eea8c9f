import { Parser } from 'htmlparser2'

/** An element of a page. Texts among its children are strings, with character references resolved. */
export type PageElement = {
  /** Lower case. */
  readonly name: string
  readonly attributes: Readonly<{ [name: string]: string }>
  readonly parent: PageElement | null
  readonly children: (PageElement | string)[]
  /** Class, id, `itemprop` and `rel` of this element alone, lower case, camelCase apart, bounded. */
  readonly mark: string
  /** Classes and ids of this element and those around it, innermost first; landmark tags such as `<nav>` among them. */
  readonly marks: readonly string[]
}

/** A page: its elements in document order, the first being a root that is no element of the page. */
export type PageTree = { readonly root: PageElement; readonly elements: readonly PageElement[] }

/** Why a page is not parsed at all. */
export type PageLimit = { readonly code: 'too-deep' | 'too-many-nodes'; readonly message: string }

/** Elements may nest this deep, which is where browsers stop as well. */
const DEPTH = 512
/** Elements and texts of a page; the largest of 1,800 real news pages has 31,000. */
const NODES = 150_000
/** Characters handed to the parser at a time, so that a page over a limit is left at once. */
const PIECE = 16_384

/** Parses a page into a light tree in one pass, or says which limit it breaks. Linear in the page. */
export const parsePage = (content: string): PageTree | { readonly limit: PageLimit } => {
  const root: PageElement = { name: '', attributes: {}, parent: null, children: [], mark: '', marks: [] }
  const elements = [root]
  let open = root
  let depth = 0
  let nodes = 0
  let deepest = 0
  let pending = ''
  const closeText = (): void => {
    if (pending !== '') open.children.push(pending)
    pending = ''
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      closeText()
      nodes++
      deepest = Math.max(deepest, ++depth)
      const element = {
        name,
        attributes,
        parent: open,
        children: [],
        mark: ownMark(attributes),
        marks: withMark(name, attributes, open.marks),
      }
      open.children.push(element)
      elements.push(element)
      open = element
    },
    onclosetag: () => {
      closeText()
      depth--
      open = open.parent ?? root
    },
    // The parser gives a text in pieces, one for each character reference in it.
    ontext: text => {
      if (pending === '') nodes++
      pending += text
    },
  })
  for (let at = 0; at < content.length && deepest <= DEPTH && nodes <= NODES; at += PIECE)
    parser.write(content.slice(at, at + PIECE))
  if (deepest > DEPTH) return { limit: { code: 'too-deep', message: `its elements nest more than ${DEPTH} deep` } }
  if (nodes > NODES)
    return { limit: { code: 'too-many-nodes', message: `it has more than ${NODES} elements and texts` } }
  parser.end()
  closeText()
  return { root, elements }
}

const LANDMARK = new Set(
  'nav aside footer header form figure figcaption button article main table blockquote pre address caption label small time'.split(
    ' ',
  ),
)
/** Classes that name what an article is about or made by, not what the element is: `tag-comments`, `category-more`. */
const SUBJECT = /(?<=^|\s)(?:tag|category|cat|topic|type|status|format|term|has|is|with|no)-\S+/g
/** Characters of class and id looked at. */
const LONGEST_MARK = 400

const ownMark = ({
  class: classes = '',
  id = '',
  itemprop = '',
  rel = '',
}: Readonly<{ [name: string]: string }>): string =>
  classes === '' && id === '' && itemprop === '' && rel === ''
    ? ''
    : splitCase(`${classes} ${id} ${itemprop} ${rel}`.slice(0, LONGEST_MARK))

/** camelCase names are several words. */
const splitCase = (names: string): string =>
  (/[a-z][A-Z]/.test(names) ? names.replace(/(?<=[a-z])(?=[A-Z])/g, '-') : names).toLowerCase()

const withMark = (
  name: string,
  attributes: Readonly<{ [name: string]: string }>,
  marks: readonly string[],
): readonly string[] => {
  // What the page as a whole is called says nothing of a part: `body class="right-sidebar"`.
  if (name === 'body' || name === 'html') return marks
  const landmark = LANDMARK.has(name)
  const { class: classes = '', id = '', role = '' } = attributes
  if (!landmark && classes === '' && id === '' && role === '') return marks
  const mark = splitCase(`${classes} ${id} ${role}`.slice(0, LONGEST_MARK))
    .replace(SUBJECT, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return landmark ? [`<${name}> ${mark}`, ...marks] : mark === '' ? marks : [mark, ...marks]
}
