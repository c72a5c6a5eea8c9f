import type { Block } from './page-blocks.ts'
import type { PageElement } from './page-tree.ts'

/** How a block's containers compare with the page's best one. All shares are 0..1. */
export type Containment = {
  /** Score of the parent, of its parent, and of the next one, as shares of the page's best. */
  readonly near: readonly [number, number, number]
  /** Whether the page's best container holds the block. */
  readonly inBest: boolean
  /** Characters in links among those of the parent, and of its parent. */
  readonly linked: readonly [number, number]
  /** The share of the page's words that the parent's parent holds. */
  readonly words: number
}

type Totals = { score: number; characters: number; linked: number; words: number }

/** Levels above a block's element that its words count for, as in Readability: the parent fully, the next half, then less. */
const LEVELS = 4
/** Classes and ids that speak for or against a container, after Readability (Mozilla), which took them from Arc90. */
const FOR = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story/
const AGAINST =
  /hidden|banner|combx|comment|com-|contact|foot|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/

/** Scores the containers of a page by the prose in them, after Readability's first pass, and places each block among them. */
export const scoreContainers = (blocks: readonly Block[]): Containment[] => {
  const totals = new Map<PageElement, Totals>()
  const of = (element: PageElement): Totals => {
    const known = totals.get(element)
    if (known !== undefined) return known
    const fresh = { score: weigh(element), characters: 0, linked: 0, words: 0 }
    totals.set(element, fresh)
    return fresh
  }
  let pageWords = 0
  for (const { element, text, words, linked } of blocks) {
    pageWords += words
    const prose = text.length < 25 ? 0 : 1 + commas(text) + Math.min(3, Math.floor(text.length / 100))
    let level = 0
    for (let above = element.parent; above !== null; above = above.parent, level++) {
      const total = of(above)
      total.characters += text.length
      total.linked += linked
      total.words += words
      if (level < LEVELS) total.score += prose / (level === 0 ? 1 : level === 1 ? 2 : level * 3)
    }
  }
  let best: PageElement | null = null
  let most = 1
  const final = new Map<PageElement, number>()
  for (const [element, { score, linked, characters }] of totals) {
    const weighed = score * (1 - linked / Math.max(1, characters))
    final.set(element, weighed)
    if (weighed > most) [best, most] = [element, weighed]
  }
  const share = (element: PageElement | null | undefined): number =>
    element == null ? 0 : Math.max(0, (final.get(element) ?? 0) / most)
  const links = (element: PageElement | null | undefined): number => {
    const total = element == null ? undefined : totals.get(element)
    return total === undefined ? 0 : total.linked / Math.max(1, total.characters)
  }
  return blocks.map(({ element }) => {
    const parent = element.parent
    const next = parent?.parent
    return {
      near: [share(parent), share(next), share(next?.parent)],
      inBest: isInside(element, best),
      linked: [links(parent), links(next)],
      words: (next == null ? 0 : (totals.get(next)?.words ?? 0)) / Math.max(1, pageWords),
    }
  })
}

const weigh = ({ name, attributes }: PageElement): number => {
  const mark = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 400).toLowerCase()
  const tag =
    name === 'div' || name === 'article'
      ? 5
      : /^(?:pre|td|blockquote)$/.test(name)
        ? 3
        : /^(?:ul|ol|dl|form|th|address)$/.test(name)
          ? -3
          : 0
  return tag + (FOR.test(mark) ? 25 : 0) - (AGAINST.test(mark) ? 25 : 0)
}

const commas = (text: string): number => {
  let count = 0
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++
  return count
}

const isInside = (element: PageElement, container: PageElement | null): boolean => {
  for (let above: PageElement | null = element; above !== null; above = above.parent)
    if (above === container) return true
  return false
}

/** Whether a block is running text by its length and links. */
export const isProseBlock = ({ words, linked, text }: Block): boolean => words >= 15 && linked < text.length / 3

/** The first and the last block of running text in the page's best container; `first` is the number of blocks and `last` -1 where there is none. */
export const findProse = (
  blocks: readonly Block[],
  placed: readonly Containment[],
): { readonly first: number; readonly last: number } => {
  const inBest = (block: Block, index: number): boolean => placed[index]?.inBest === true && isProseBlock(block)
  const first = blocks.findIndex(inBest)
  return { first: first < 0 ? blocks.length : first, last: blocks.findLastIndex(inBest) }
}
