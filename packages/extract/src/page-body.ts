/// <reference lib="dom" />
import { toFeatures } from './block-features.ts'
import { bodyChance } from './block-model.ts'
import type { Block } from './page-blocks.ts'
import { readBlocks } from './readability.ts'

/** A block of a page; `body` tells whether it is taken for the article. */
export type PageBlock = Block & { readonly body: boolean }

/** Tuned on trafilatura's evaluation pages, two folds, 2026: F1 is flat between .4 and .6. */
const BODY = 0.5

/** Marks the blocks of a page that are its article. Changes the document: read everything else from it before. */
export const markBody = (document: Document): PageBlock[] => {
  const { blocks, kept } = readBlocks(document)
  const rows = toFeatures(blocks, kept)
  return blocks.map((block, index) => ({ ...block, body: bodyChance(rows[index] ?? []) > BODY }))
}
