import { isReportingVerb } from '@variorum/text'
import { shared } from './shared.ts'
import { sorted } from './sorted-unique.ts'
import type { Token } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'
import { COMMON } from './weights.ts'

/** Kinds of words, told by their spelling. */
const KINDS = ['numerals', 'common words', 'words in -ed and -ing', 'other words'] as const

/** What words left over as they are spelled say, in the order of the vector `compareSpelled` returns. */
export const LEFT_OVER_FEATURES = [
  'words as spelled',
  'words as spelled of the shorter one',
  'words left over where fewer are',
  'words left over where more are',
  ...KINDS.flatMap(kind => [`${kind} left over where fewer are`, `${kind} left over where more are`]),
  'reported in one only',
  'comma in one only',
] as const

/** The words of a sentence as they are spelled. */
export type Spelled = {
  /** The number of every word, ascending, by kind as `KINDS` lists them. */
  readonly kinds: readonly Int32Array[]
  /** Whether a verb of saying is in it. */
  readonly reported: boolean
  readonly comma: boolean
}

const kindOf = ({ key, numeral }: Token, vocabulary: Vocabulary): number => {
  if (numeral) return 0
  if (vocabulary.rarityOf(vocabulary.stemId(key)) <= COMMON) return 1
  return /(?:ed|ing)$/.test(key) ? 2 : 3
}

/** Reads the tokens of a `sentence`. */
export const readSpelled = (sentence: string, tokens: readonly Token[], vocabulary: Vocabulary): Spelled => {
  const kinds: number[][] = KINDS.map(() => [])
  for (const token of tokens) kinds[kindOf(token, vocabulary)]?.push(vocabulary.id(token.key))
  return {
    kinds: kinds.map(sorted),
    reported: tokens.some(({ key }) => isReportingVerb(key)),
    comma: sentence.includes(','),
  }
}

const EMPTY = new Int32Array()

/** The features of two sentences by the words that only one of them has, kind by kind. Symmetric. */
export const compareSpelled = (a: Spelled, b: Spelled): number[] => {
  let [both, allA, allB] = [0, 0, 0]
  const left: number[] = []
  for (let kind = 0; kind < KINDS.length; kind++) {
    const [ofA, ofB] = [a.kinds[kind] ?? EMPTY, b.kinds[kind] ?? EMPTY]
    const count = shared(ofA, ofB)
    both += count
    allA += ofA.length
    allB += ofB.length
    left.push(
      Math.log1p(Math.min(ofA.length, ofB.length) - count),
      Math.log1p(Math.max(ofA.length, ofB.length) - count),
    )
  }
  const [shorter, longer] = [Math.min(allA, allB), Math.max(allA, allB)]
  return [
    both / (longer || 1),
    both / (shorter || 1),
    Math.log1p(shorter - both),
    Math.log1p(longer - both),
    ...left,
    a.reported === b.reported ? 0 : 1,
    a.comma === b.comma ? 0 : 1,
  ]
}
