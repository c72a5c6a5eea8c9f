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
/** Most words: nothing in them is taken off or apart. */
const PLAIN = /^[a-z]+$/

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text.slice(at, at + 2))
}

/** The tokens of the words of one sentence, in order. */
export const toTokens = (text: string, words: readonly Word[]): Token[] => {
  const tokens: Token[] = []
  for (const word of words) {
    const capital = isCapital(text, word.start)
    if (PLAIN.test(word.key)) {
      tokens.push({ key: word.key, numeral: false, capital })
      continue
    }
    const key = word.key.replace(/'s$/, '').replaceAll("'", '')
    for (const part of key.split('-')) {
      const numeral = NUMERAL.test(part)
      const plain = part.replaceAll(numeral ? ',' : '.', '')
      if (plain !== '') tokens.push({ key: plain, numeral, capital })
    }
  }
  return tokens
}
