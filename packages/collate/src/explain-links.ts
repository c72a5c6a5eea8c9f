import { type AnnotatedReport, type Span, sliceSpan, type Word } from '@variorum/text'
import type { SentenceLink } from './collation.ts'
import { isStopWord } from './slots/event-view.ts'

/** How many shared words and numbers a link is explained by. */
const MOST_WORDS = 5
const MOST_NUMBERS = 2

/** The links with their reasons in plain words, where they have none: what the two sentences share, rarest in the event first. */
export const explainLinks = (
  reports: readonly AnnotatedReport[],
  links: readonly SentenceLink[],
): readonly SentenceLink[] => {
  const wordsOf = new Map(reports.map(annotated => [annotated.report.id, splitWords(annotated)]))
  const textOf = new Map(reports.map(({ report, sentences }) => [report.id, { text: report.text, sentences }]))
  const counts = countWords([...wordsOf.values()])
  const explain = (link: SentenceLink): readonly string[] => {
    const [x, y] = [link.a, link.b].map(end => {
      const source = textOf.get(end.reportId)
      const sentence = source?.sentences[end.sentence]
      return source && sentence ? sliceSpan(source.text, sentence) : ''
    })
    if (x !== undefined && x === y) return ['the same words']
    const other = new Set(wordsOf.get(link.b.reportId)?.[link.b.sentence]?.map(word => word.key))
    const shared = [...new Set(wordsOf.get(link.a.reportId)?.[link.a.sentence]?.map(word => word.key))].filter(
      key => other.has(key) && !isStopWord(key),
    )
    const isNumber = (key: string): boolean => /^\p{N}/u.test(key)
    const words = shared
      .filter(key => !isNumber(key))
      .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS)
    return [
      ...(words.length > 0 ? [`shared: ${words.join(', ')}`] : []),
      ...shared
        .filter(isNumber)
        .slice(0, MOST_NUMBERS)
        .map(key => `number ${key}`),
    ]
  }
  return links.map(link => (link.why.length > 0 ? link : { ...link, why: explain(link) }))
}

/** The words of a report by sentence. */
const splitWords = ({ sentences, words }: AnnotatedReport): Word[][] => {
  let at = 0
  return sentences.map(({ start, end }: Span) => {
    while ((words[at]?.start ?? end) < start) at++
    const from = at
    while ((words[at]?.start ?? end) < end) at++
    return words.slice(from, at)
  })
}

/** In how many sentences of the event each word stands. */
const countWords = (reports: readonly (readonly (readonly Word[])[])[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const sentences of reports)
    for (const words of sentences)
      for (const key of new Set(words.map(word => word.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
