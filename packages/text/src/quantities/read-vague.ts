import { build, type ReadQuantity } from './build-quantity.ts'
import { parseNounPhrase } from './noun-phrase.ts'
import { VAGUE } from './number-words.ts'
import type { Token } from './tokens.ts'

/** "dozens of homes", "tens of thousands". */
export const readVague = (tokens: readonly Token[], at: number): ReadQuantity | null => {
  const word = tokens[at]?.lower ?? ''
  const times = word === 'tens' ? 10 : word === 'hundreds' ? 100 : 0
  const of = tokens[at + 1]?.lower === 'of' ? 1 : 0
  const larger = times > 0 && of === 1 ? VAGUE.get(tokens[at + 2]?.lower ?? '') : undefined
  const range =
    larger !== undefined ? [(larger[0] / 2) * times, ((larger[1] + 1) / 10) * times * 10 - 1] : VAGUE.get(word)
  if (
    range === undefined ||
    (of === 0 && larger === undefined && !/^(?:were|are|have|more|others)$/.test(tokens[at + 1]?.lower ?? ''))
  )
    return null
  const end = larger !== undefined ? at + 3 : at + 1
  const phrase = parseNounPhrase(tokens, tokens[end]?.lower === 'of' ? end + 1 : end, false)
  const to = phrase?.to ?? end
  const counted =
    phrase === null ? null : { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 }
  const [low = 0, high = 0] = range
  return {
    quantity: build(tokens, at, to, {
      measure: 'count',
      low,
      high,
      tolerance: 0,
      unit: null,
      bound: 'vague',
      noun: phrase?.noun ?? null,
      counted,
    }),
    to,
  }
}
