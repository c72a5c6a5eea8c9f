import type { Span } from './span.ts'

/**
 * A token of running text. `word` has its inner hyphens, apostrophes and dots ("Al-Assad", "O’Hara", "U.S."), but a
 * possessive "’s" is a token of its own; `mark` is one other character.
 */
export type Token = Span & {
  readonly text: string
  readonly lower: string
  readonly type: 'word' | 'number' | 'mark'
  /** Whether it begins with an upper-case letter. */
  readonly upper: boolean
}

const TOKEN =
  /((?:\p{Lu}\.)+\p{Lu}(?!\p{L})\.?|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[’'](?![sS](?![\p{L}\p{N}]))|[-‐‑])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[’']s(?![\p{L}\p{N}]))|(\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*)?)|(\S)/gu

const UPPER = /^\p{Lu}/u

/** The tokens of a text, in order. */
export const findTokens = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      type: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark',
      upper: UPPER.test(word),
    })
  }
  return tokens
}
