import type { AnnotatedReport } from '@variorum/text'
import { hashTerm } from '../group/hash-term.ts'

/** A report's running words outside quotation marks, ready to be compared: what two outlets heard said is nobody's copy. */
export type Shingles = {
  readonly length: number
  /** 1 for words that neither a capital nor a figure begins: names and numbers recur in every report of an event. */
  readonly plain: Uint8Array
  readonly three: Runs
  readonly five: Runs
}

/** The hashes of runs of words by place, and each once. */
type Runs = { readonly inOrder: Int32Array; readonly known: ReadonlySet<number> }

/** The runs of three and of five words of a report, as hashes by place. */
export const makeShingles = ({ report, words, quotes }: AnnotatedReport): Shingles => {
  const direct = quotes.filter(({ form }) => form !== 'indirect')
  let quote = 0
  const own = words.filter(({ start, end }) => {
    while ((direct[quote]?.end ?? Number.POSITIVE_INFINITY) < end) quote++
    return (direct[quote]?.start ?? Number.POSITIVE_INFINITY) > start
  })
  const keys = own.map(({ key }) => hashTerm(key))
  return {
    length: own.length,
    plain: Uint8Array.from(own, ({ start }) => (isPlain(report.text, start) ? 1 : 0)),
    three: hashRuns(keys, 3),
    five: hashRuns(keys, 5),
  }
}

const isPlain = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 97 : !/^[\p{Lu}\p{N}]/u.test(text.slice(at, at + 2))
}

const hashRuns = (keys: readonly number[], width: number): Runs => {
  // Signed, as a set of larger whole numbers is a slow one.
  const inOrder = new Int32Array(Math.max(0, keys.length - width + 1))
  for (let at = 0; at < inOrder.length; at++) {
    let hash = width
    for (let index = at; index < at + width; index++) hash = Math.imul(hash, 0x01000193) ^ (keys[index] ?? 0)
    inOrder[at] = hash
  }
  return { inOrder, known: new Set(inOrder) }
}

/** Shares, 0..1, of `report`'s words that stand in `source` in runs of three and five: of all its words, and of the plain ones. */
export type Containment = { readonly all: number; readonly plainThree: number; readonly plainFive: number }

/** How much of a report's wording a source contains (containment after Broder 1997, by covered words). */
export const measureContainment = (source: Shingles, report: Shingles): Containment => {
  const three = cover(source.three.known, report.three.inOrder, 3, report.length)
  const five = cover(source.five.known, report.five.inOrder, 5, report.length)
  let [words, plain, all, plainThree, plainFive] = [report.length, 0, 0, 0, 0]
  for (let at = 0; at < words; at++) {
    const isPlain = report.plain[at] ?? 0
    plain += isPlain
    all += three[at] ?? 0
    plainThree += (three[at] ?? 0) & isPlain
    plainFive += (five[at] ?? 0) & isPlain
  }
  words ||= 1
  plain ||= 1
  return { all: all / words, plainThree: plainThree / plain, plainFive: plainFive / plain }
}

const cover = (known: ReadonlySet<number>, runs: Int32Array, width: number, length: number): Uint8Array => {
  const covered = new Uint8Array(length)
  let end = 0
  for (let at = 0; at < runs.length; at++) {
    if (!known.has(runs[at] ?? 0)) continue
    for (let place = Math.max(at, end); place < at + width; place++) covered[place] = 1
    end = at + width
  }
  return covered
}
