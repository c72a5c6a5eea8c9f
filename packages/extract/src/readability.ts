/// <reference lib="dom" />
import { Readability } from '@mozilla/readability'
import { type Block, toBlocks } from './page-blocks.ts'

/** Readability tries again with laxer rules below this many characters. */
const FEW_CHARACTERS = 120
/** More blocks than this are no article; all that follows is linear in them, but not free. */
const MOST_BLOCKS = 20_000

/** The blocks of a page, and which of them Readability keeps. Changes the document: read everything else from it before. */
export const readBlocks = (
  document: Document,
): { readonly blocks: readonly Block[]; readonly kept: readonly boolean[] } => {
  const blocks = toBlocks(document.body ?? document.documentElement).slice(0, MOST_BLOCKS)
  const article = new Readability(document, { charThreshold: FEW_CHARACTERS, serializer: node => node }).parse()
  const texts = new Set(article?.content == null ? [] : toBlocks(article.content).map(block => block.text))
  return { blocks, kept: blocks.map(block => texts.has(block.text)) }
}
