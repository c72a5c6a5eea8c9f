import { cleanText } from './page-text.ts'
import type { PageElement } from './page-tree.ts'
import { countWords } from './text-line.ts'

/** A stretch of a page's text between two block borders. */
export type Block = {
  /** Blanks collapsed, never empty. */
  readonly text: string
  readonly words: number
  /** Tag of the nearest block element, lower case. */
  readonly tag: string
  /** The nearest block element. */
  readonly element: PageElement
  /** Marks of the innermost element that holds all of the text; see `PageElement`. */
  readonly marks: readonly string[]
  /** Characters inside links. */
  readonly linked: number
}

const BLOCK = new Set(
  'p div li h1 h2 h3 h4 h5 h6 blockquote ul ol dl dd dt section article aside nav header footer main table tbody tr td th caption pre hr br form fieldset figure figcaption details summary address center body button label option select'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'script style noscript template svg iframe object title math canvas audio video select textarea rt rp'.split(' '),
)
/** More blocks than this are no article. */
const MOST_BLOCKS = 20_000

/** The text of a tree by block elements, in order; inline elements leave no space. */
export const toBlocks = (root: PageElement): Block[] => {
  const blocks: Block[] = []
  let pieces: string[] = []
  let holder: PageElement | null = null
  let linked = 0
  const flush = (element: PageElement): void => {
    if (pieces.length > 0) {
      const text = cleanText(pieces.join(''))
      if (text !== '' && blocks.length < MOST_BLOCKS)
        blocks.push({
          text,
          words: countWords(text),
          tag: element.name,
          element,
          marks: (holder ?? element).marks,
          linked: Math.min(linked, text.length),
        })
    }
    pieces = []
    holder = null
    linked = 0
  }
  const walk = (element: PageElement, block: PageElement, inLink: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        pieces.push(child)
        if (/\S/.test(child)) {
          // Text of two inline elements, or of one and its block: what marks the block as a whole marks it.
          holder = holder === null || holder === element ? element : block
          if (inLink) linked += child.trim().length
        }
      } else if (SILENT.has(child.name) || isHidden(child)) continue
      else if (BLOCK.has(child.name)) {
        flush(block)
        walk(child, child, inLink)
        flush(child.name === 'br' ? block : child)
      } else walk(child, block, inLink || child.name === 'a')
    }
  }
  walk(root, root, false)
  flush(root)
  return blocks
}

const isHidden = ({ attributes }: PageElement): boolean =>
  attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style ?? '')
