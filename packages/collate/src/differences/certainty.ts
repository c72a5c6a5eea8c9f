import { contains, type Hedge, overlaps, type Span } from '@variorum/text'
import { cutClauses } from '../slots/clauses.ts'
import { cosine, type EventSentence, type EventView, isStopWord } from '../slots/event-view.ts'
import { contained } from '../stances/contained.ts'
import { DEGREE_WORDS, type Degree, degreeOf } from '../stances/degrees.ts'
import { findPredicate } from '../stances/find-predicate.ts'
import { verbGroup } from '../stances/verb-group.ts'
import { shareWords } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** A clause and how surely it is said. */
type Statement = Span & {
  readonly sentence: EventSentence
  readonly clause: Span
  readonly degree: Degree
  /** The hedge's class, or `flat`. */
  readonly certainty: string
  /** The hedge's words, "" where there is none. */
  readonly hedge: string
  /** Weighted stems of its clause. */
  readonly context: ReadonlyMap<string, number>
  /** Those right behind the hedge, or before it where nothing telling follows: what it takes the certainty from. */
  readonly focus: ReadonlyMap<string, number>
}

/** What one report says flatly and another hedges or leaves open. */
export const compareCertainty = (view: EventView): DifferenceSketch[] => {
  const hedged = view.reports.flatMap((_, report) => listHedged(view, report))
  const taken = new Set<string>()
  return hedged.flatMap(seed => {
    if (taken.has(keyOf(seed))) return []
    const slot = [seed]
    for (const [report, sentences] of view.byReport.entries()) {
      if (report === seed.sentence.report) continue
      const best = findCounterpart(view, seed, sentences, hedged)
      if (best) slot.push(best)
    }
    const repeated = slot.filter(one => taken.has(keyOf(one))).length > 1
    for (const one of slot) taken.add(keyOf(one))
    return repeated ? [] : describe(view, slot)
  })
}

const keyOf = ({ sentence, clause }: Statement): string => `${sentence.place} ${clause.start}`

const listHedged = (view: EventView, report: number): Statement[] => {
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
    const hedge = hedges.find(
      one => !isIdle(text, one) && !bearsOnNumber(sentence, one) && !marked.some(mark => contains(mark, one)),
    )
    if (!hedge || /\?["”’»]?\s*$|\bif\b/i.test(sentence.text)) return []
    const clauses = cutClauses(sentence)
    const place = clauses.findIndex(one => one.start <= hedge.start && hedge.start < one.end)
    const own = clauses[place] ?? sentence
    // "According to first findings, …" hedges what follows it.
    const isLead = place === 0 && clauses.length > 1 && findPredicate(text, sentence, own) === null
    const clause = (isLead ? clauses[1] : own) ?? own
    const after = sentence.terms.find(term => term.start >= hedge.end && !isStopWord(term.key))
    const end = after && after.start - hedge.end < 24 && after.end <= clause.end ? after.end : hedge.end
    const span =
      (isLead ? findPredicate(text, sentence, clause) : null) ?? verbGroup(text, sentence, { start: hedge.start, end })
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
        focus,
        context: isClosing ? focus : context,
      },
    ]
  })
}

/** Hedges that say nothing of how sure the report is. */
const isIdle = (text: string, hedge: Hedge): boolean => {
  const words = text.slice(hedge.start, hedge.end)
  const after = text.slice(hedge.end, hedge.end + 10)
  const before = text.slice(Math.max(0, hedge.start - 16), hedge.start)
  // What is due or scheduled will be, as far as anybody can say; who is accused of a thing is so for certain.
  if (/^(?:due|scheduled|slated|set|poised|accused|suspicion)$/i.test(words)) return true
  // "a suspected thief", "possible charges": the hedge is on a noun, not on what is said.
  if (
    ATTRIBUTIVE.test(words) &&
    /^ [\p{L}\p{N}“"‘]/u.test(after) &&
    !/^ (?:to|that|it|he|she|they|the|a|by|of|in)\b/.test(after)
  )
    return true
  // What somebody believes or expects is an opinion; what the police believe is a finding.
  if (/^(?:believes?|expects?)$/i.test(words) && !FINDERS.test(before)) return true
  // "could reach" is ability where a time or a question leads to it.
  return (
    /^(?:could|may|might)$/i.test(words) &&
    /\b(?:before|until|what|how|who|whoever|so|you|we|i|(?:before|until) (?:it|he|she|they))\s$/i.test(before)
  )
}

/** How many words behind a hedge a number may stand for the hedge to be the number's. */
const TO_NUMBER = 6

/** "is thought to be worth 75 million": how sure a figure is shows with the figure. */
const bearsOnNumber = (sentence: EventSentence, hedge: Hedge): boolean =>
  sentence.terms
    .filter(term => term.start >= hedge.end)
    .slice(0, TO_NUMBER)
    .some(term => /^\p{N}/u.test(term.key))

const ATTRIBUTIVE =
  /^(?:alleged|suspected|suspect|suspects|purported|apparent|possible|potential|likely|presumed|rumou?red|probable|estimated)$/i
const FINDERS =
  /\b(?:police|investigators|officials|experts|authorities|detectives|prosecutors|analysts|engineers|scientists|now)\s$/i

const contextOf = (view: EventView, sentence: EventSentence, clause: Span, without: Span): Map<string, number> => {
  const context = new Map<string, number>()
  for (const term of sentence.terms)
    if (contains(clause, term) && !overlaps(term, without) && !isStopWord(term.key))
      context.set(term.stem, view.weigh(term.stem))
  return context
}

const NUMERIC = /^(?:\p{N}.*|hundred|thousand|[mb]illion|percent|per|cent|worth)$/u

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
  const telling = sentence.terms.filter(term => !isStopWord(term.key) && !NUMERIC.test(term.key))
  const own = telling.filter(term => contains(clause, term))
  const after = isClosing ? [] : own.filter(term => term.start >= hedge.end).slice(0, FOCUS.after)
  const before = own.filter(term => term.end <= hedge.start)
  const leading = before.length > 0 ? before : telling.filter(term => term.end <= hedge.start)
  // "although we could not verify them": all that stands before.
  const chosen = after.length > 0 ? after : before.length > 0 ? before.slice(-FOCUS.before) : leading
  return new Map(chosen.map(term => [term.stem, view.weigh(term.stem)]))
}

const findCounterpart = (
  view: EventView,
  seed: Statement,
  sentences: readonly EventSentence[],
  hedged: readonly Statement[],
): Statement | null => {
  const text = view.reports[sentences[0]?.report ?? 0]?.report.text ?? ''
  let best: { sentence: EventSentence; score: number } | null = null
  for (const sentence of sentences) {
    const score = scoreSentence(seed, sentence)
    if (score > (best?.score ?? 0)) best = { sentence, score }
  }
  if (best === null) return null
  const { sentence } = best
  const own = hedged.find(one => one.sentence === sentence)
  if (own) return own
  if (UNSURE.test(sentence.text)) return null
  const clauses = cutClauses(sentence).map(clause => ({
    clause,
    context: contextOf(view, sentence, clause, { start: 0, end: 0 }),
  }))
  const isCause = CAUSE.test(seed.sentence.text)
  const fit = ({ clause, context }: (typeof clauses)[number]): number =>
    contained(seed.focus, context, LEAST_FOCUS) + (isCause && CAUSE.test(text.slice(clause.start, clause.end)) ? 1 : 0)
  const [closest] = clauses.toSorted((a, b) => fit(b) - fit(a))
  if (!closest || fit(closest) < HALF) return null
  const predicate = findPredicate(text, sentence, closest.clause)
  if (!predicate || repeats(seed, sentence.text, text.slice(predicate.start, predicate.end))) return null
  return {
    ...predicate,
    sentence,
    clause: closest.clause,
    degree: 'flat',
    certainty: 'flat',
    hedge: '',
    context: closest.context,
    focus: closest.context,
  }
}

/** "would" leaves it open, and "ruled out" against "did not rule out" is a matter of yes and no. */
const repeats = (seed: Statement, sentence: string, predicate: string): boolean =>
  /^to\b|\bcan\b/i.test(predicate) ||
  (/\bwould\b/i.test(predicate) &&
    !/\b(?:said|says|told|announced|promised|vowed|pledged)\b.{0,40}\bwould\b/i.test(sentence)) ||
  (/\brule/.test(seed.hedge) && /\bruled out\b/.test(predicate))

/** Words that say what brought something about: reports look for one cause, whatever they call it. */
const CAUSE =
  /\b(?:(?:cause|origin) of|caused by|triggered by|sparked by|ignited|lit by|arson|arsonists?|deliberately|on purpose|short circuit|set (?:on fire|ablaze|alight)|started (?:the|it|by|deliberately))\b/i

/** 0 where the sentence does not state what the hedged clause states. */
const scoreSentence = (seed: Statement, sentence: EventSentence): number => {
  const samePassage = seed.sentence.passage !== null && seed.sentence.passage === sentence.passage
  const context = contained(seed.context, sentence.weights)
  const score = context + 0.5 * cosine(seed.sentence.weights, sentence.weights) + (samePassage ? 0.25 : 0)
  if (CAUSE.test(seed.sentence.text) && CAUSE.test(sentence.text)) return score + 0.1
  if (contained(seed.focus, sentence.weights, LEAST_FOCUS) < HALF) return 0
  return context >= (samePassage ? 0.3 : 0.5) ? score : 0
}

/** How much of what a hedge bears on must be there. */
const HALF = 0.4

/** Sentences that are no more certain than a hedge, without being one. */
const UNSURE =
  /\b(?:den(?:y|ies|ied|ying)|allegations?|accus\w*|claims?|claimed|speculat\w*|questions?|questioned|whether|if|would have|argu\w*|threat\w*|rumou?r\w*|could|may|might|perhaps|likely|believ\w*|expect\w*|suspect\w*|possibl\w*|reportedly|allegedly)\b/i

/** The least weight, in nats, that what a hedge bears on is taken to have. */
const LEAST_FOCUS = 4

const describe = (view: EventView, slot: readonly Statement[]): DifferenceSketch[] => {
  const degrees = new Set(slot.map(one => one.degree))
  const isCause = slot.some(one => CAUSE.test(one.sentence.text))
  if (degrees.size < 2 || !(degrees.has('flat') || degrees.has('open'))) return []
  // Nobody knows why: no report has to.
  if (
    slot.some(one => one.degree === 'open' && !/verif|confirm|establish|proven/.test(one.hedge)) &&
    degrees.size < 3 &&
    !isCause
  )
    return []
  if (!degrees.has('flat') && degrees.size < 3 && !isCause) return []
  const said = slot.toSorted((a, b) => a.sentence.place - b.sentence.place)
  const theme = shareWords(view, said)
  const textOf = (one: Statement): string =>
    view.reports[one.sentence.report]?.report.text.slice(one.start, one.end) ?? ''
  return [
    {
      kind: 'certainty',
      relation: 'conflict',
      slot: ['certainty', theme].filter(part => part !== '').join(' · '),
      about: theme === '' ? 'how surely it is said' : `how surely it is said (${theme})`,
      claims: said.map(one => ({
        start: one.start,
        end: one.end,
        sentence: one.sentence,
        value: DEGREE_WORDS[one.degree],
        certainty: one.certainty,
      })),
      why: said.map(one => `“${textOf(one)}”: ${DEGREE_WORDS[one.degree]}`),
      weight: degrees.has('flat') ? 0.55 : 0.4,
    },
  ]
}
