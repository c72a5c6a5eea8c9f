import type { Corpus } from '@variorum/corpus'

/** Results kept of one computation; beyond that the one used longest ago goes. */
const MOST_KEPT = 50

/** The computation, done once for equal inputs (as JSON) while the corpus stays as it is. */
export const remember = <Input, Result>(
  corpus: Pick<Corpus, 'revision'>,
  compute: (input: Input) => Result,
): ((input: Input) => Result) => {
  const kept = new Map<string, { readonly result: Result }>()
  let revision = -1
  return input => {
    const now = corpus.revision()
    if (now !== revision) kept.clear()
    revision = now
    const key = JSON.stringify(input)
    const entry = kept.get(key) ?? { result: compute(input) }
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return entry.result
  }
}
