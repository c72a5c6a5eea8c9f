import type { Sentence } from './annotated-report.ts'
import { clauseAround, toWindows } from './clause.ts'
import { isMonth } from './gazetteer.ts'
import type { Hedge } from './quote.ts'
import { findTokens, type Token } from './tokens.ts'

const CLASSES: ReadonlyMap<string, Hedge['class']> = new Map(
  Object.entries({
    alleged: 'alleged allegedly alleges allege accused suspected suspect suspects suspicion supposedly',
    reported:
      'reportedly purportedly purported apparently apparent rumoured rumored rumour rumor rumours rumors unverified ostensibly seemingly',
    possible: 'may might could possible possibly perhaps maybe potentially potential possibility',
    probable: 'likely probable probably presumably presumed unlikely improbable',
    expected: 'expected expects expect due scheduled slated set poised anticipated',
    believed: 'believed believe believes thought understood assumed considered feared estimated',
  }).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind as Hedge['class']] as const)),
)

type Phrase = { readonly rest: readonly string[]; readonly class: Hedge['class'] }

/** Hedges of several words, by class; `/` parts words that may stand at one place. */
const PHRASE_LISTS: readonly (readonly [Hedge['class'], string])[] = [
  [
    'possible',
    'in principle | not rule out | not ruled out | not be ruled out | not exclude | not excluded | not be excluded | left open | leave open | leaves open | leaving open',
  ],
  ['probable', 'all but promised/certain/confirmed/guaranteed/assured'],
  ['expected', 'intend to | intends to | intended to | aims to | hopes to | hoped to'],
  [
    'reported',
    'preliminary data/findings/results/information/reports/figures/inquiry | initial findings/results/information/reports | first indications/findings | early indications | only a rumour/rumor | unconfirmed | is said/reported/rumoured/rumored to | are said/reported/rumoured/rumored to | was said/reported/rumoured/rumored to | were said/reported/rumoured/rumored to',
  ],
  [
    'open',
    'under investigation | under review | not verify/verified | not independently verify/verified | not be verified/confirmed/established | not been verified/confirmed/established/proven/proved | not confirm/confirmed | not been determined | not yet been determined | being investigated | yet to decide | not decided | not yet decided | not been decided | no decision | undecided | not known | not immediately known | not clear | not immediately clear | not yet clear/known | unclear | unknown | undetermined | declined to say whether/how/if/when/who/what | declines to say whether/how/if/when | refused to say whether/how/if/when | would not say whether/how/if/when | yet to be determined/established/confirmed | remains open | too early to say/tell',
  ],
]

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = PHRASE_LISTS.reduce((phrases, [kind, list]) => {
  for (const phrase of list.split(' | ')) {
    const [first = '', ...rest] = phrase.split(' ')
    phrases.set(first, [...(phrases.get(first) ?? []), { rest, class: kind }])
  }
  return phrases
}, new Map<string, Phrase[]>())

/** Words that hedge only as a passive ("is believed to", "was due to"). */
const PASSIVE =
  /^(?:believed|thought|understood|assumed|considered|feared|estimated|expected|due|scheduled|slated|set|poised|supposed|presumed|anticipated|accused|suspected)$/

const BE = /^(?:is|are|was|were|be|been|being|still|also|now|widely|now|not)$/

/** The words that take certainty away, with their scope; sorted. */
export const findHedges = (
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[] = findTokens(text),
): Hedge[] => {
  const hedges: Hedge[] = []
  for (const { from, to } of toWindows(tokens, sentences))
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (token === undefined || token.type !== 'word') continue
      const found = readHedge(tokens, at, to)
      if (found === null) continue
      hedges.push({
        kind: 'hedge',
        start: token.start,
        end: tokens[found.to - 1]?.end ?? token.end,
        class: found.class,
        scope: clauseAround(tokens, at, from, to),
      })
      at = found.to - 1
    }
  return hedges
}

const readHedge = (
  tokens: readonly Token[],
  at: number,
  to: number,
): { readonly class: Hedge['class']; readonly to: number } | null => {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const before = tokens[at - 1]?.lower ?? ''
  if (word === 'according' && next === 'to' && reportNoun(tokens, at + 2, to) !== '')
    return { class: 'reported', to: Math.min(to, at + 3) }
  for (const phrase of PHRASES.get(word) ?? []) {
    const end = endOfPhrase(tokens, at, phrase.rest)
    if (end !== null && end <= to) return { class: phrase.class, to: end }
  }
  const kind = CLASSES.get(word)
  if (kind === undefined) return null
  // "in May", "5 May", "Theresa May"; "the might of the army"
  if (word === 'may' && (tokens[at]?.text === 'May' || isMonth(next))) return null
  if (word === 'might' && /^(?:the|their|its|his|her|military|our)$/.test(before)) return null
  if (word === 'could' && next === 'not') return null
  if (word === 'possible' && before === 'as') return null
  // "a suspect was held": a person.
  if (
    /^suspects?$/.test(word) &&
    (/^(?:a|an|the|other|all|no|his|her|their|main|prime|second|third)$/.test(before) || /^\d/.test(before))
  )
    return null
  if (PASSIVE.test(word)) {
    const passive = BE.test(before) || (next === 'to' && /^(?:,|who|which|that)$/.test(before))
    if (!passive && !/^(?:alleged|suspected|presumed|accused|supposed)$/.test(word)) return null
    if (/^(?:due|set|poised|scheduled|slated)$/.test(word) && next !== 'to' && next !== 'for') return null
    if (word === 'considered' && next !== 'to') return null
  }
  return { class: kind, to: at + 1 }
}

/** The token after a phrase whose first word stands at `at`; null where the rest does not follow. */
const endOfPhrase = (tokens: readonly Token[], at: number, rest: readonly string[]): number | null =>
  rest.every((words, index) => words.split('/').includes(tokens[at + 1 + index]?.lower ?? ''))
    ? at + 1 + rest.length
    : null

/** The noun after "according to", with what stands before it ("media reports" → "reports"). */
const reportNoun = (tokens: readonly Token[], at: number, to: number): string => {
  for (let noun = at; noun < Math.min(at + 3, to); noun++) {
    const word = tokens[noun]?.lower ?? ''
    if (/^(?:reports|data|information|rumours|rumors)$/.test(word)) return word
    if (tokens[noun]?.type !== 'word') return ''
  }
  return ''
}
