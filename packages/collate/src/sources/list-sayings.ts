import type { Span } from '@variorum/text'
import type { ReportQuote } from '../collation.ts'
import { type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'

/** A statement of a report with who is said to have made it. */
export type Saying = {
  readonly report: number
  /** The sentence that names the source. */
  readonly sentence: EventSentence
  /** The source as written, and where. */
  readonly source: string
  readonly sourceSpan: Span
  /** The fullest name or description the report gives of the source. */
  readonly speaker: string
  /** What is said. */
  readonly scope: Span
  /** Weighted stems of what is said. */
  readonly content: ReadonlyMap<string, number>
  /** Common to quotes of one utterance; null for what stands in no marks or in one report alone. */
  readonly utterance: string | null
  /** It only shows that the source is named here: a denial, a fragment in marks that no other report has, a pronoun. */
  readonly aside: boolean
}

/** Verbs that tell what somebody will not say or holds untrue: no source of what they deny. */
const DENIES = /\b(?:den(?:y|ies|ied|ying)|refus\w+|declin\w+|reject\w+|dismiss\w+|dispute[sd]?)$/i

/** Everything that reports attribute to a named or described source: reported clauses and direct quotes. */
export const listSayings = (view: EventView, quotes: readonly ReportQuote[]): Saying[] => {
  const direct = new Map<string, ReportQuote[]>(view.reports.map(({ report }) => [report.id, []]))
  for (const quote of quotes)
    if (quote.form !== 'indirect' && quote.cue !== null) direct.get(quote.reportId)?.push(quote)
  return view.reports.flatMap((annotated, report) => {
    const { text, id } = annotated.report
    const sentences = view.byReport[report] ?? []
    const spoken = direct.get(id) ?? []
    const quoted = new Set(spoken.map(quote => quote.speakerSpan?.start))
    const toSaying = (
      speaker: string | null,
      sourceSpan: Span | null,
      scope: Span,
      utterance: string | null,
      aside: boolean,
    ): Saying[] => {
      if (speaker === null || sourceSpan === null || NOBODY.test(speaker)) return []
      const sentence = sentences[sentenceAt(sentences, sourceSpan.start)]
      const content = contentOf(view, sentences, scope)
      if (!sentence || (content.size < 2 && !aside)) return []
      const source = text.slice(sourceSpan.start, sourceSpan.end)
      return [
        {
          report,
          sentence,
          source,
          sourceSpan,
          speaker,
          scope,
          content,
          utterance,
          aside: aside || PRONOUN.test(source),
        },
      ]
    }
    return [
      ...spoken.flatMap(({ speaker, speakerSpan, start, end, sameQuoteId, form }) =>
        toSaying(speaker, speakerSpan, { start, end }, sameQuoteId, form === 'mixed' && sameQuoteId === null),
      ),
      ...annotated.attributions.flatMap(({ start, end, speaker, sourceSpan, scope }) =>
        quoted.has(sourceSpan?.start)
          ? []
          : toSaying(speaker, sourceSpan, scope, null, DENIES.test(text.slice(start, end))),
      ),
    ]
  })
}

/** Told by the sentences before, and wrong more often than what is named. */
const PRONOUN = /^(?:he|she|it|they|we|i|who)$|^(?:its|his|her|their) (?:note|statement|letter|message|post|report)$/i

/** Sources that name nobody. */
const NOBODY =
  /^(?:he|she|it|they|we|i|you|who|one|some|others?|another|many|both|none|nobody|everybody|everyone|(?:the )?people)$/i

/** The number of the last sentence that begins at or before a position. */
const sentenceAt = (sentences: readonly Span[], position: number): number => {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}

const contentOf = (view: EventView, sentences: readonly EventSentence[], scope: Span): Map<string, number> => {
  const content = new Map<string, number>()
  for (let at = Math.max(0, sentenceAt(sentences, scope.start)); (sentences[at]?.start ?? scope.end) < scope.end; at++)
    for (const term of sentences[at]?.terms ?? [])
      if (term.start >= scope.start && term.end <= scope.end && !isStopWord(term.key))
        content.set(term.stem, view.weigh(term.stem))
  return content
}
