import type { Sentence } from '../annotated-report.ts'
import type { Name } from '../name.ts'
import { findParagraphs } from '../paragraphs.ts'
import { findTokens, type Token } from '../tokens.ts'
import { findMarked, type Marked } from './find-marked.ts'

/** What the steps of quote finding look at: one report's tokens, sentences, names and marked stretches, with look-ups by token. */
export type Setting = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly marked: readonly Marked[]
  /** Index of the name a token belongs to, -1 for none. */
  readonly nameAt: Int32Array
  /** Index of the marked stretch a token lies in (its marks included), -1 for none. */
  readonly markedAt: Int32Array
  /** Index of the sentence a token lies in. */
  readonly sentenceAt: Int32Array
}

/** Prepares what quotes and attributions are read from; one setting serves both. */
export const readSetting = (
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  tokens: readonly Token[] = findTokens(text),
): Setting => toSetting(text, tokens, sentences, names, findMarked(text, findParagraphs(text)))

const toSetting = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  marked: readonly Marked[],
): Setting => {
  const nameAt = new Int32Array(tokens.length).fill(-1)
  const markedAt = new Int32Array(tokens.length).fill(-1)
  const sentenceAt = new Int32Array(tokens.length)
  let name = 0
  let stretch = 0
  let sentence = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    while (name < names.length && (names[name]?.end ?? 0) <= token.start) name++
    while (stretch < marked.length && (marked[stretch]?.outerEnd ?? 0) <= token.start) stretch++
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= token.start) sentence++
    if ((names[name]?.start ?? Number.POSITIVE_INFINITY) < token.end) nameAt[at] = name
    if ((marked[stretch]?.outerStart ?? Number.POSITIVE_INFINITY) < token.end) markedAt[at] = stretch
    sentenceAt[at] = sentence
  }
  return { text, tokens, sentences, names, marked, nameAt, markedAt, sentenceAt }
}

/** The first token that ends after a position. */
export const tokenAt = (tokens: readonly Token[], position: number): number => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
