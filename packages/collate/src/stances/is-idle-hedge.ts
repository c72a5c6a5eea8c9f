import type { Hedge } from '@variorum/text'
import type { EventSentence } from '../slots/event-view.ts'

/** Whether a hedge says nothing of how sure the report is of what the sentence states. */
export const isIdleHedge = (text: string, sentence: EventSentence, hedge: Hedge): boolean =>
  isOpinionOrPlan(text, hedge) || bearsOnNumber(sentence, hedge)

/** Hedges that say nothing of how sure the report is. */
const isOpinionOrPlan = (text: string, hedge: Hedge): boolean => {
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
  // "apparently referring to": a guess at somebody's mind, not at what happened.
  if (
    /^(?:apparently|seemingly|ostensibly)$/i.test(words) &&
    /^ (?:\w+ing|in|as|because|un\w+|to)\b/.test(text.slice(hedge.end, hedge.end + 20))
  )
    return true
  // What somebody believes or expects is an opinion; what the police believe is a finding.
  if (/^(?:believes?|expects?)$/i.test(words) && !FINDERS.test(before)) return true
  if (
    /^could$/i.test(words) &&
    /^ (?:be )?(?:see|seen|hear|heard|feel|felt|smell|afford)\b/.test(text.slice(hedge.end, hedge.end + 12))
  )
    return true
  // "could reach" is ability where a time or a question leads to it.
  return (
    /^(?:could|may|might)$/i.test(words) &&
    /\b(?:before|until|what|how|who|whoever|so|you|we|i|(?:before|until) (?:it|he|she|they))\s$/i.test(before)
  )
}

/** How many words behind a hedge a number stands for the hedge to be the number's, and where a verb of amount leads to it. */
const TO_NUMBER = { plain: 3, measured: 6 }

const AMOUNTS =
  /^(?:be|is|are|was|were|cost|costs|reach|reached|rise|exceed|total|number|numbered|worth|amount|kill|killed|injured|value|valued|stand|grow|fall|drop|climb)$/

/** "is thought to be worth 75 million": how sure a figure is shows with the figure. */
const bearsOnNumber = (sentence: EventSentence, hedge: Hedge): boolean => {
  const after = sentence.terms.filter(term => term.start >= hedge.end)
  const at = after.findIndex(term => /^\p{N}/u.test(term.key))
  if (at < 0) return false
  return (
    at < TO_NUMBER.plain - 1 || (at < TO_NUMBER.measured && after.slice(0, at).some(term => AMOUNTS.test(term.key)))
  )
}

const ATTRIBUTIVE =
  /^(?:alleged|suspected|suspect|suspects|purported|apparent|possible|potential|likely|presumed|rumou?red|probable|estimated)$/i
const FINDERS =
  /\b(?:police|investigators|officials|experts|authorities|detectives|prosecutors|analysts|engineers|scientists|now)\s$/i
