import { toFeatures } from './block-features.ts'
import { bodyChance } from './block-model.ts'
import { type Containment, findProse, scoreContainers } from './container-scores.ts'
import { type Block, toBlocks } from './page-blocks.ts'
import type { PageTree } from './page-tree.ts'

/** A block of a page; `body` tells whether it is taken for the article, `sure` that the model has hardly a doubt of it. */
export type PageBlock = Block & { readonly body: boolean; readonly sure: boolean }

/** A page's blocks, how their containers compare, and where its running text begins and ends. */
export type PageLayout = {
  readonly blocks: readonly Block[]
  readonly placed: readonly Containment[]
  readonly first: number
  readonly last: number
}

/** Lays a page out: what the metadata and the body are both read from. */
export const layOut = (tree: PageTree): PageLayout => {
  const blocks = toBlocks(tree.root)
  const placed = scoreContainers(blocks)
  return { blocks, placed, ...findProse(blocks, placed) }
}

/** Tuned on the pages named in `bench/train/train-blocks.ts`, five folds, 2026-11: F1 is flat between .4 and .6. */
const BODY = 0.45
/** From here on a class name such as `teaser` proves nothing against a block; same pages, 2026-11. */
const SURE = 0.85

const MOST_HEADING_WORDS = 15

/** Marks the blocks of a page that are its article. */
export const markBody = (layout: PageLayout, headline: string | null): PageBlock[] => {
  const { blocks } = layout
  const chances = toFeatures(blocks, { ...layout, headline }).map(bodyChance)
  const limit = Math.min(BODY, weakest(blocks, chances))
  const isBody = (index: number): boolean => (chances[index] ?? 0) >= limit
  // A heading right above a paragraph of the body, with body before it as well, is one of its subheads.
  const isInside = ({ tag, element, words }: Block, index: number): boolean =>
    /^h[2-6]$/.test(tag) &&
    words <= MOST_HEADING_WORDS &&
    [1, 2, 3].some(step => isBody(index - step)) &&
    isBody(index + 1) &&
    blocks[index + 1]?.element.parent === element.parent
  return blocks.map((block, index) => ({
    ...block,
    body: isBody(index) || isInside(block, index),
    sure: (chances[index] ?? 0) > SURE,
  }))
}

/** Words a block must have to be the body of a page all by itself. */
const SOME_WORDS = 8

/** What the likeliest block of some length has: a page with text on it has a body, however unlike an article it looks. */
const weakest = (blocks: readonly Block[], chances: readonly number[]): number =>
  blocks.reduce((most, { words }, index) => (words >= SOME_WORDS ? Math.max(most, chances[index] ?? 0) : most), 0.001)
