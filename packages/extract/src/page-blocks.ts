/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A stretch of a page's text between two block borders. */
export type Block = {
  readonly text: string
  /** Tag of the nearest block element, lower case. */
  readonly tag: string
  /** Classes and ids of the elements around it, innermost first; tags such as `nav` and `aside` among them. */
  readonly marks: readonly string[]
  /** Characters inside links. */
  readonly linked: number
  /** Number of the nearest block element's parent, so that siblings can be told. */
  readonly parent: number
}

const BLOCK = new Set(
  'p div li h1 h2 h3 h4 h5 h6 blockquote ul ol dl dd dt section article aside nav header footer main table tbody tr td th caption pre hr br form fieldset figure figcaption details summary address center body button label option select'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'script style noscript template svg iframe object head math canvas audio video select textarea'.split(' '),
)
const LANDMARK = new Set(
  'nav aside footer header form figure figcaption button article main table blockquote pre address caption label'.split(
    ' ',
  ),
)

/** The text of a tree by block elements, in order; inline elements leave no space. */
export const toBlocks = (root: Node): Block[] => {
  const blocks: Block[] = []
  let pieces: string[] = []
  let linked = 0
  let parents = 0
  const flush = (tag: string, marks: readonly string[], parent: number): void => {
    const text = pieces
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    if (text !== '') blocks.push({ text, tag, marks, linked, parent })
    pieces = []
    linked = 0
  }
  const walk = (node: Node, tag: string, marks: readonly string[], parent: number, inLink: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? ''
      pieces.push(text)
      if (inLink) linked += text.trim().length
      return
    }
    if (!isElement(node)) return
    const name = node.localName.toLowerCase()
    if (SILENT.has(name) || isHidden(node)) return
    if (!BLOCK.has(name)) {
      for (const child of node.childNodes)
        walk(child, tag, withMarks(node, name, marks), parent, inLink || name === 'a')
      return
    }
    flush(tag, marks, parent)
    const own = withMarks(node, name, marks)
    const number = ++parents
    for (const child of node.childNodes) walk(child, name, own, child.nodeType === 3 ? parent : number, inLink)
    flush(name === 'br' ? tag : name, own, parent)
  }
  walk(root, 'body', [], 0, false)
  flush('body', [], 0)
  return blocks
}

const isElement = (node: Node): node is Element => node.nodeType === 1

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')

/** Classes that name what an article is about or made by, not what the element is: `tag-comments`, `category-more`. */
const SUBJECT = /(?<=^|\s)(?:tag|category|cat|topic|type|status|format|term|has|is|with|no)-\S+/g

const withMarks = (element: Element, name: string, marks: readonly string[]): readonly string[] => {
  const mark = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .toLowerCase()
    .slice(0, 400)
    .replace(SUBJECT, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const landmark = LANDMARK.has(name)
  if (mark === '' && !landmark) return marks
  return [landmark ? `<${name}> ${mark}` : mark, ...marks]
}
