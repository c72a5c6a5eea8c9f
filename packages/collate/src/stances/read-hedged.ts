import { contains, type Hedge, overlaps, type Span } from '@variorum/text'
import { cutClauses } from '../slots/clauses.ts'
import { type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { degreeOf } from './degrees.ts'
import { findPredicate } from './find-predicate.ts'
import { isIdleHedge } from './is-idle-hedge.ts'
import { LONGEST_SENTENCE } from './setting.ts'
import type { Statement } from './statement.ts'
import { verbGroup } from './verb-group.ts'

/** How far behind a hedge its verb may stand to be shown with it, in code units. */
const TO_VERB = 24

/** The hedged statements of a report, at most one a sentence, in order. */
export const readHedged = (view: EventView, report: number): Statement[] => {
  const annotated = view.reports[report]
  if (!annotated) return []
  const { text } = annotated.report
  const marked = annotated.quotes.flatMap(quote => quote.marked)
  let from = 0
  return (view.byReport[report] ?? []).flatMap(sentence => {
    const hedges: Hedge[] = []
    for (; from < annotated.hedges.length; from++) {
      const hedge = annotated.hedges[from]
      if (!hedge || hedge.start >= sentence.end) break
      if (contains(sentence, hedge)) hedges.push(hedge)
    }
    if (sentence.terms.length > LONGEST_SENTENCE) return []
    const isQuoted = (one: Hedge): boolean => marked.some(mark => contains(mark, one))
    const telling = hedges.filter(one => !isIdleHedge(text, sentence, one))
    const hedge = telling.find(one => !isQuoted(one)) ?? telling[0]
    if (!hedge || /\?["”’»]?\s*$|\bif\b/i.test(sentence.text)) return []
    const clauses = cutClauses(sentence)
    const place = clauses.findIndex(one => one.start <= hedge.start && hedge.start < one.end)
    const own = clauses[place] ?? sentence
    // "According to first findings, …" hedges what follows it.
    const isLead = place === 0 && clauses.length > 1 && findPredicate(text, sentence, own) === null
    const clause = (isLead ? clauses[1] : own) ?? own
    const after = sentence.terms.find(term => term.start >= hedge.end && !isStopWord(term.key))
    const end = after && after.start - hedge.end < TO_VERB && after.end <= clause.end ? after.end : hedge.end
    const span =
      (isLead ? findPredicate(text, sentence, clause) : null) ??
      verbGroup(text, sentence, { start: startOf(text, sentence, hedge), end })
    const context = contextOf(view, sentence, clause, hedge)
    const isClosing = CLOSING.test(text.slice(hedge.start, hedge.end))
    const focus = focusOf(view, sentence, clause, hedge, isClosing)
    return [
      {
        ...span,
        sentence,
        clause,
        degree: degreeOf(hedge.class),
        certainty: hedge.class,
        hedge: text.slice(hedge.start, hedge.end).toLowerCase(),
        quoted: isQuoted(hedge),
        focus,
        context: isClosing ? focus : context,
      },
    ]
  })
}

/** "agreed in principle": a hedge behind its verb is shown with it. */
const startOf = (text: string, sentence: EventSentence, hedge: Hedge): number => {
  if (!/^in /i.test(text.slice(hedge.start, hedge.end))) return hedge.start
  const before = sentence.terms.findLast(term => term.end <= hedge.start)
  return before && hedge.start - before.end === 1 ? before.start : hedge.start
}

/** The weighted stems of a clause, less those of a span in it. */
export const contextOf = (
  view: EventView,
  sentence: EventSentence,
  clause: Span,
  without: Span,
): Map<string, number> => {
  const context = new Map<string, number>()
  for (const term of sentence.terms)
    if (contains(clause, term) && !overlaps(term, without) && !isStopWord(term.key))
      context.set(term.stem, view.weigh(term.stem))
  return context
}

/** Numbers and joints tell nothing of what a hedge bears on. */
const IDLE =
  /^(?:\p{N}.*|hundred|thousand|[mb]illion|percent|per|cent|worth|although|though|whether|because|unless|taken|made|reached|later)$/u

/** How many telling words a hedge bears on, behind it and before it. */
const FOCUS = { after: 3, before: 2 }

/** Hedges that are said of what stands before them. */
const CLOSING =
  /\b(?:ruled out|excluded|known|clear|unclear|confirmed|verif(?:y|ied)|established|investigation|rumou?r|remains open)$/i

const focusOf = (
  view: EventView,
  sentence: EventSentence,
  clause: Span,
  hedge: Hedge,
  isClosing: boolean,
): Map<string, number> => {
  const telling = sentence.terms.filter(term => !isStopWord(term.key) && !IDLE.test(term.key))
  const own = telling.filter(term => contains(clause, term))
  const before = own.filter(term => term.end <= hedge.start)
  const behind = own.filter(term => term.start >= hedge.end).slice(0, FOCUS.after)
  const after = isClosing && before.length > 0 ? [] : behind
  const leading = before.length > 0 ? before : telling.filter(term => term.end <= hedge.start)
  // "although we could not verify them": all that stands before.
  const chosen = after.length > 0 ? after : before.length > 0 ? before.slice(-FOCUS.before) : leading
  return new Map(chosen.map(term => [term.stem, view.weigh(term.stem)]))
}
