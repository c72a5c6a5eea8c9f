import { openCorpus } from '@variorum/corpus'

/** What readers ask of a corpus, each with how long it took the first time and, of ten more, the longest, in milliseconds. */
export const timeReaders = (
  path: string,
): readonly { readonly name: string; readonly first: number; readonly longest: number }[] => {
  const corpus = openCorpus(path, { readOnly: true })
  const [largest] = corpus.events({ limit: 1, sort: 'reports' })
  const [usual] = corpus.events({ limit: 1, sort: 'conflicts' })
  const asked: readonly (readonly [name: string, ask: () => unknown])[] = [
    ['events', () => corpus.events({ limit: 50 })],
    ['events by conflicts', () => corpus.events({ limit: 50, sort: 'conflicts' })],
    ['events of a month', () => corpus.events({ limit: 50, since: '2024-06-01', until: '2024-06-30' })],
    ['events of three outlets', () => corpus.events({ limit: 50, minOutlets: 3 })],
    ['events of a word', () => corpus.events({ limit: 50, search: 'harbour' })],
    ['search for a common word', () => corpus.search('the')],
    ['search for two words', () => corpus.search('harbour ferry')],
    ['compare the largest event', () => corpus.collation(largest?.eventId ?? '')],
    ['compare one with most conflicts', () => corpus.collation(usual?.eventId ?? '')],
  ]
  const time = (ask: () => unknown): number => {
    const start = performance.now()
    ask()
    return performance.now() - start
  }
  const times = asked.map(([name, ask]) => ({
    name,
    first: time(ask),
    longest: Math.max(...Array.from({ length: 10 }, () => time(ask))),
  }))
  corpus.close()
  return times
}
