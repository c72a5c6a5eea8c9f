import type { Word } from '@variorum/text'

/** A token of a sentence as the aligner compares it; hyphenated words are their parts. */
export type Token = {
  /** Lower case, accents folded, without a possessive ending; a numeral without separators of thousands. */
  readonly key: string
  readonly numeral: boolean
  /** Whether the word it is of begins with a capital letter. */
  readonly capital: boolean
}

const NUMERAL = /^\p{N}/u
const CAPITAL = /^\p{Lu}/u

/** The tokens of the words of one sentence, in order. */
export const toTokens = (text: string, words: readonly Word[]): Token[] => {
  const tokens: Token[] = []
  for (const word of words) {
    const key = word.key.replace(/'s$/, '').replaceAll("'", '')
    const capital = CAPITAL.test(text.slice(word.start, word.start + 2))
    for (const part of key.split('-')) {
      const numeral = NUMERAL.test(part)
      const plain = part.replaceAll(numeral ? ',' : '.', '')
      if (plain !== '') tokens.push({ key: plain, numeral, capital })
    }
  }
  return tokens
}
