import { Parser } from 'htmlparser2'

/** Why a page is not parsed at all. */
export type PageLimit = { readonly code: 'too-deep' | 'too-many-nodes'; readonly message: string }

/** Elements may nest this deep; 25 kB of nested `div` keep a DOM busy for half a minute. */
const DEPTH = 512
/** Elements and texts of a page; the largest of 1,800 real news pages has 31,000. */
const NODES = 150_000

/** Walks a page's tags once, building nothing, and says which limit it breaks; null where it keeps them. Linear. */
export const scanHtml = (content: string): PageLimit | null => {
  let depth = 0
  let deepest = 0
  let nodes = 0
  const parser = new Parser(
    {
      onopentag: () => {
        nodes++
        depth++
        if (depth > deepest) deepest = depth
        if (depth > DEPTH || nodes > NODES) parser.pause()
      },
      onclosetag: () => {
        depth--
      },
      ontext: () => {
        nodes++
      },
    },
    { decodeEntities: false },
  )
  // In pieces, so that a page over a limit is left at once.
  for (let at = 0; at < content.length && deepest <= DEPTH && nodes <= NODES; at += PIECE)
    parser.write(content.slice(at, at + PIECE))
  if (deepest > DEPTH) return { code: 'too-deep', message: `its elements nest more than ${DEPTH} deep` }
  if (nodes > NODES) return { code: 'too-many-nodes', message: `it has more than ${NODES} elements and texts` }
  return null
}

const PIECE = 16_384
