import { isReportingVerb, type Span } from '@variorum/text'
import { type EventSentence, isStopWord, type Term } from '../slots/event-view.ts'
import { verbGroup } from './verb-group.ts'

const FINITE = new Set('is are was were has have had will would may might can could must shall do does did'.split(' '))

/** Past forms that do not end in "-ed". */
const IRREGULAR = new Set(
  `got went came took gave made found said told saw knew thought left kept held led lost met paid put ran rose fell sent set shot sold
   spent stood struck swept threw won wrote began broke brought built bought caught chose cut drew drove fought flew forgot froze grew
   hit hid hurt laid lay lit read rode rang sang sank sat shook shut slept slid spoke stole swam taught tore understood woke wore bit
   blew burst cast cost dealt dug fed fled bound bled bred spread split stuck swung bent lent let quit`.split(/\s+/),
)

/** How many words after its verb a predicate is shown with. */
const AFTER = 7

/** The predicate of a clause: its first finite verb that does not report speech, with its auxiliaries and what follows; null where none is found. */
export const findPredicate = (text: string, sentence: EventSentence, clause: Span): Span | null => {
  const terms = sentence.terms.filter(term => term.start >= clause.start && term.end <= clause.end)
  const at = terms.findIndex((term, place) => isVerb(text, term, terms[place - 1]))
  const verb = terms[at]
  if (!verb) return null
  let last = at
  while (last + 1 < terms.length && last - at < AFTER) {
    const [here, next] = [terms[last], terms[last + 1]]
    if (!here || !next || /[,;:.!?()“”"«»–—]/.test(text.slice(here.end, next.start))) break
    last += 1
  }
  // Not in the middle of a phrase: "has been reached on a humanitarian".
  const isOpen = (place: number): boolean => {
    const [here, next] = [terms[place], terms[place + 1]]
    return here !== undefined && next !== undefined && !isStopWord(next.key) && text.slice(here.end, next.start) === ' '
  }
  while (last > at && (isStopWord(terms[last]?.key ?? '') || isOpen(last))) last -= 1
  const { start } = verbGroup(text, sentence, verb)
  return { start: Math.max(start, clause.start), end: terms[last]?.end ?? verb.end }
}

const isVerb = (text: string, term: Term, before: Term | undefined): boolean => {
  // "18 May", "Will Carr"
  if (!/^\p{Ll}/u.test(text.charAt(term.start)) && before !== undefined) return false
  if (FINITE.has(term.key)) return true
  if (isReportingVerb(term.key)) return false
  if (!term.key.endsWith('ed') && !IRREGULAR.has(term.key)) return false
  return before === undefined || !/^(?:a|an|the|of|its|his|her|their|to|in|no)$/.test(before.key)
}
