import { diffArrays } from 'diff'

/** A piece of two texts laid over each other: in both, in the first only, or in the second only. */
export type WordChange = { readonly text: string; readonly change: 'same' | 'first' | 'second' }

/** Beyond so many insertions and deletions two texts are shown as replaced whole: the search is quadratic in them. */
const MOST_EDITS = 400

// Numbers keep their separators and words their apostrophes; white space and marks stand alone.
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\s+|[^\p{L}\p{N}\s]/gu

/** What two short texts (sentences, quotes) share and not, word by word, numbers whole. Typographic marks, case and spacing are no change; common words are given as in the second. */
export const compareWords = (first: string, second: string): WordChange[] => {
  const [a, b] = [first.match(TOKEN) ?? [], second.match(TOKEN) ?? []]
  const parts = diffArrays(a, b, { comparator: (x, y) => fold(x) === fold(y), maxEditLength: MOST_EDITS })
  if (parts === undefined)
    return [
      { text: first, change: 'first' },
      { text: second, change: 'second' },
    ]
  return parts.map(part => ({
    text: part.value.join(''),
    change: part.removed ? 'first' : part.added ? 'second' : 'same',
  }))
}

const fold = (token: string): string =>
  /^\s/.test(token)
    ? ' '
    : token
        .toLowerCase()
        .replace(/[“”«»„]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/[–—]/g, '-')
