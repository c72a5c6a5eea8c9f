import { DENOMINATORS, GLYPHS, SCALES, SMALL, SUFFIXES, TENS } from './number-words.ts'
import { adjoins, type Token } from './tokens.ts'

/** A number read from tokens [from, to); `tolerance` is half a unit of its last significant digit, 0 for small spelled numbers. */
export type NumberToken = {
  readonly value: number
  readonly tolerance: number
  readonly to: number
  /** "two-thirds", "a quarter", "one in five": a share of a whole. */
  readonly share: boolean
  readonly spelled: boolean
}

const GROUPED = /^\d{1,3}(?:[,'’\u00a0\u202f]\d{3})+(?:\.\d+)?$/
const PLAIN = /^\d+(?:\.\d+)?$/
const DECIMAL_COMMA = /^\d+,\d{1,2}$/

const parseDigits = (text: string): { value: number; tolerance: number } | null => {
  const clean = GROUPED.test(text)
    ? text.replace(/[,'’\u00a0\u202f]/g, '')
    : PLAIN.test(text)
      ? text
      : DECIMAL_COMMA.test(text)
        ? text.replace(',', '.')
        : null
  if (clean === null || clean.length > 18) return null
  const decimals = clean.split('.')[1]?.length
  const zeros = decimals === undefined ? (/0*$/.exec(clean)?.[0].length ?? 0) : 0
  const unit = decimals === undefined ? 10 ** Math.min(zeros, Math.max(0, clean.length - 1)) : 10 ** -decimals
  return { value: Number(clean), tolerance: unit / 2 }
}

/** The number that begins at a token, null where none does. */
export const parseNumber = (tokens: readonly Token[], from: number): NumberToken | null => {
  const token = tokens[from]
  if (token === undefined) return null
  if (token.type === 'number') return parseNumeral(tokens, from, token)
  const glyph = GLYPHS.get(token.text)
  if (glyph !== undefined) return { value: glyph * 100, tolerance: 0.5, to: from + 1, share: true, spelled: false }
  return token.type === 'word' ? parseSpelled(tokens, from) : null
}

const parseNumeral = (tokens: readonly Token[], from: number, token: Token): NumberToken | null => {
  const digits = parseDigits(token.text)
  if (digits === null) return null
  let { value, tolerance } = digits
  let to = from + 1
  const glyph = GLYPHS.get(tokens[to]?.text ?? '')
  const [top, slash, bottom] = [tokens[to], tokens[to + 1], tokens[to + 2]]
  if (glyph !== undefined) {
    value += glyph
    tolerance = 0
    to++
  } else if (
    top?.type === 'number' &&
    slash?.text === '/' &&
    bottom?.type === 'number' &&
    /^[1-9]$/.test(top.text) &&
    /^[2-9]$/.test(bottom.text)
  ) {
    value += Number(top.text) / Number(bottom.text)
    tolerance = 0
    to += 3
  }
  const [mark, tail] = [tokens[to], tokens[to + 1]]
  if (/^\d{1,3}$/.test(token.text) && /^\d{3}$/.test(mark?.text ?? '') && mark?.start === token.end + 1) {
    // Thousands set off by a blank: "12 000".
    value = value * 1000 + Number(mark?.text)
    tolerance = parseDigits(String(value))?.tolerance ?? 0
    to++
  } else if (
    mark?.text === '.' &&
    mark.start > token.end &&
    /^\d{1,2}$/.test(tail?.text ?? '') &&
    tail !== undefined &&
    tail.start > mark.end
  ) {
    // Tokenised text: "6 . 1 - magnitude".
    value += Number(`0.${tail.text}`)
    tolerance = 10 ** -tail.text.length / 2
    to += 2
  } else if (/^\d1$/.test(token.text) && mark?.text === '/' && mark.start > token.end && tail?.text === '2') {
    // "4 1/2" that lost its blank: "41 / 2".
    value = Math.floor(value / 10) + 0.5
    tolerance = 0
    to += 2
  } else if (isAndHalf(tokens, to)) {
    value += 0.5
    tolerance = 0
    to += 3
  }
  const scaled = parseScale(tokens, to)
  if (scaled !== null)
    return {
      value: value * scaled.factor,
      tolerance: tolerance * scaled.factor,
      to: scaled.to,
      share: false,
      spelled: false,
    }
  return { value, tolerance, to, share: false, spelled: false }
}

/** "and a half" behind a number. */
const isAndHalf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half'

/** A scale word behind a number, perhaps hyphenated: "1.2bn", "two-million". */
const parseScale = (tokens: readonly Token[], at: number, depth = 0): { factor: number; to: number } | null => {
  const hyphen = tokens[at]?.text === '-' ? 1 : 0
  const word = tokens[at + hyphen]
  if (word?.type !== 'word') return null
  const factor = SCALES.get(word.lower)
  if (factor === undefined || (SUFFIXES.has(word.lower) && !adjoins(tokens[at - 1], word))) return null
  const more = depth < 2 ? parseScale(tokens, at + hyphen + 1, depth + 1) : null
  return more === null ? { factor, to: at + hyphen + 1 } : { factor: factor * more.factor, to: more.to }
}

const joiner = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '‑'

/** What "about a dozen" may be more or less. */
const DOZEN = 2

const parseSpelled = (tokens: readonly Token[], from: number): NumberToken | null => {
  const first = tokens[from]?.lower ?? ''
  const article = first === 'a' || first === 'an' || first === 'one'
  if (article || first === 'half' || SMALL.has(first)) {
    const fraction = parseFraction(tokens, from, article ? 1 : (SMALL.get(first) ?? 1))
    if (fraction !== null) return fraction
  }
  let at = from
  let total = 0
  let group = 0
  let words = 0
  if (first === 'a' || first === 'an') {
    const next = tokens[from + 1]?.lower ?? ''
    if (next === 'dozen') return { value: 12, tolerance: DOZEN, to: from + 2, share: false, spelled: true }
    if (!SCALES.has(next) || SUFFIXES.has(next)) return null
    group = 1
    at = from + 1
    words = 1
  }
  for (;;) {
    const word = tokens[at]?.lower ?? ''
    const small = SMALL.get(word)
    const tens = TENS.get(word)
    const scale = SUFFIXES.has(word) ? undefined : SCALES.get(word)
    if (small !== undefined && (words === 0 || group % 10 === 0 || joiner(tokens[at - 1]))) group += small
    else if (tens !== undefined && group % 100 === 0) group += tens
    else if (scale === 100 && words > 0) group *= 100
    else if (scale !== undefined && words > 0) {
      total += group * scale
      group = 0
    } else if (word === 'dozen' && words > 0) group *= 12
    else if (
      word === 'and' &&
      words > 0 &&
      /hundred|thousand|million/.test(tokens[at - 1]?.lower ?? '') &&
      (SMALL.has(tokens[at + 1]?.lower ?? '') || TENS.has(tokens[at + 1]?.lower ?? ''))
    ) {
      at++
      continue
    } else break
    words++
    at++
    if (joiner(tokens[at]) && (SMALL.has(tokens[at + 1]?.lower ?? '') || SCALES.has(tokens[at + 1]?.lower ?? ''))) at++
  }
  if (words === 0) return null
  if (isAndHalf(tokens, at)) {
    const scaled = parseScale(tokens, at + 3)
    const value = (total + group + 0.5) * (scaled?.factor ?? 1)
    return { value, tolerance: 0, to: scaled?.to ?? at + 3, share: false, spelled: true }
  }
  const value = total + group
  return {
    value,
    tolerance: value >= 1000 ? 10 ** Math.floor(Math.log10(value)) / 2 : 0,
    to: at,
    share: false,
    spelled: true,
  }
}

/** "two-thirds", "a quarter", "half", "half a million", "one in five". */
const parseFraction = (tokens: readonly Token[], from: number, top: number): NumberToken | null => {
  if (tokens[from]?.lower === 'half') {
    const scale = ['a', 'an'].includes(tokens[from + 1]?.lower ?? '')
      ? SCALES.get(tokens[from + 2]?.lower ?? '')
      : undefined
    if (scale !== undefined)
      return { value: scale / 2, tolerance: scale / 20, to: from + 3, share: false, spelled: true }
    if (tokens[from + 1]?.lower === 'a' && tokens[from + 2]?.lower === 'dozen')
      return { value: 6, tolerance: 0, to: from + 3, share: false, spelled: true }
    return ['of', 'the'].includes(tokens[from + 1]?.lower ?? '')
      ? { value: 50, tolerance: 0.5, to: from + 1, share: true, spelled: true }
      : null
  }
  // "one in every 500", "two in three", "four-in-ten"
  const hyphen = joiner(tokens[from + 1]) ? 1 : 0
  if (tokens[from + 1 + hyphen]?.lower === 'in' && !['a', 'an'].includes(tokens[from]?.lower ?? '')) {
    const every = tokens[from + 2 + hyphen]?.lower === 'every' ? 1 : 0
    const bottom = tokens[from + 2 + 2 * hyphen + every]
    const digits = bottom?.type === 'number' && !/^(?:19|20)\d\d$/.test(bottom.text) ? parseDigits(bottom.text) : null
    const whole = digits?.value ?? SMALL.get(bottom?.lower ?? '') ?? 0
    if (whole > top && whole <= 10_000)
      return {
        value: (100 * top) / whole,
        tolerance: Math.min(0.5, (5 * top) / whole),
        to: from + 3 + 2 * hyphen + every,
        share: true,
        spelled: true,
      }
  }
  const at = from + (joiner(tokens[from + 1]) ? 2 : 1)
  const bottom = DENOMINATORS.get(tokens[at]?.lower ?? '')
  // "a quarter of a million", "three-quarters of a billion"
  const whole =
    tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'a'
      ? SCALES.get(tokens[at + 3]?.lower ?? '')
      : undefined
  if (bottom !== undefined && whole !== undefined && whole >= 1e6)
    return { value: (whole * top) / bottom, tolerance: whole / 40, to: at + 4, share: false, spelled: true }
  if (
    bottom === undefined ||
    (top === 1 && tokens[at + 1]?.lower !== 'of' && !['quarter', 'half'].includes(tokens[at]?.lower ?? ''))
  )
    return null
  return { value: (100 * top) / bottom, tolerance: 0.5, to: at + 1, share: true, spelled: true }
}
