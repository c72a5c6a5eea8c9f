import { diffArrays } from 'diff'

/** A piece of two texts laid over each other: in both, in the first only, or in the second only. */
export type WordChange = { readonly text: string; readonly change: 'same' | 'first' | 'second' }

/** Beyond so many insertions and deletions two texts are shown as replaced whole: the search is quadratic in them. */
const MOST_EDITS = 400

// Numbers keep their separators and words their apostrophes; white space and marks stand alone.
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\s+|[^\p{L}\p{N}\s]/gu

/**
 * What two short texts (sentences, quotes) share and not, word by word, numbers whole. Typographic marks, case and spacing
 * are no change; common words are given as in the second. Words in common that stand alone between longer changes count
 * as changed too: a reader sees phrases replaced, not every other word.
 */
export const compareWords = (first: string, second: string): WordChange[] => {
  const [a, b] = [first.match(TOKEN) ?? [], second.match(TOKEN) ?? []]
  const parts = diffArrays(a, b, { comparator: (x, y) => fold(x) === fold(y), maxEditLength: MOST_EDITS })
  const blocks: Block[] = []
  let [from, to] = [0, 0]
  for (const { removed, added, count } of parts ?? [
    { removed: true, added: false, count: a.length },
    { removed: false, added: true, count: b.length },
  ]) {
    const [fromEnd, toEnd] = [added ? from : from + count, removed ? to : to + count]
    addBlock(blocks, {
      same: !removed && !added,
      first: a.slice(from, fromEnd).join(''),
      second: b.slice(to, toEnd).join(''),
    })
    from = fromEnd
    to = toEnd
  }
  return blocks.flatMap(toChanges)
}

/** A stretch of both texts that is the same, or that is another in each. */
type Block = { readonly same: boolean; readonly first: string; readonly second: string }

/** Adds a block, joining changes that touch, or that have less in common between them than either changes (as diff-match-patch's semantic clean-up does). */
const addBlock = (blocks: Block[], next: Block): void => {
  let block = next
  for (;;) {
    const [before, between] = [blocks.at(-2), blocks.at(-1)]
    if (block.same || between === undefined) break
    if (!between.same) block = join(blocks.splice(-1), block)
    else if (before !== undefined && between.second.length <= Math.min(sizeOf(before), sizeOf(block)))
      block = join(blocks.splice(-2), block)
    else break
  }
  blocks.push(block)
}

const sizeOf = ({ first, second }: Block): number => Math.max(first.length, second.length)

const join = (before: readonly Block[], last: Block): Block => ({
  same: false,
  first: [...before, last].map(block => block.first).join(''),
  second: [...before, last].map(block => block.second).join(''),
})

const toChanges = ({ same, first, second }: Block): WordChange[] =>
  same
    ? [{ text: second, change: 'same' }]
    : [
        { text: first, change: 'first' as const },
        { text: second, change: 'second' as const },
      ].filter(({ text }) => text !== '')

const fold = (token: string): string =>
  /^\s/.test(token)
    ? ' '
    : token
        .toLowerCase()
        .replace(/[“”«»„]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/[–—]/g, '-')
