import type { Sentence } from './annotated-report.ts'
import { clauseAround, toWindows } from './clause.ts'
import { isMonth } from './gazetteer.ts'
import type { Hedge } from './quote.ts'
import { findTokens, type Token } from './tokens.ts'

const CLASSES: ReadonlyMap<string, Hedge['class']> = new Map(
  Object.entries({
    alleged: 'alleged allegedly alleges allege accused suspected suspect suspects suspicion supposed supposedly',
    reported:
      'reportedly purportedly purported apparently apparent rumoured rumored rumour rumor rumours rumors unverified ostensibly seemingly',
    possible: 'may might could possible possibly perhaps maybe potentially potential possibility',
    probable: 'likely probable probably presumably presumed unlikely improbable',
    expected: 'expected expects expect due scheduled slated set poised anticipated',
    believed: 'believed believe believes thought understood assumed considered feared estimated',
  }).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind as Hedge['class']] as const)),
)

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
  if (
    word === 'according' &&
    next === 'to' &&
    /^(?:(?:media|press|unconfirmed|some|local|preliminary|initial)_?)?(?:reports|data|information|rumours|rumors)$/.test(
      reportNoun(tokens, at + 2, to),
    )
  )
    return { class: 'reported', to: Math.min(to, at + 3) }
  if (word === 'in' && next === 'principle') return { class: 'possible', to: at + 2 }
  if (word === 'under' && next === 'investigation') return { class: 'possible', to: at + 2 }
  if (word === 'not' && /^(?:verify|confirm|rule)$/.test(next)) return { class: 'possible', to: at + 2 }
  if (word === 'unconfirmed') return { class: 'reported', to: at + 1 }
  const kind = CLASSES.get(word)
  if (kind === undefined) return null
  // "in May", "5 May", "Theresa May"; "the might of the army"
  if (word === 'may' && (tokens[at]?.text === 'May' || isMonth(next))) return null
  if (word === 'might' && /^(?:the|their|its|his|her|military|our)$/.test(before)) return null
  if (word === 'could' && next === 'not' && /^(?:be|have)$/.test(tokens[at + 2]?.lower ?? '') === false) return null
  if (PASSIVE.test(word)) {
    const passive = BE.test(before) || (next === 'to' && /^(?:,|who|which|that)$/.test(before))
    if (!passive && !/^(?:alleged|suspected|presumed|accused|supposed)$/.test(word)) return null
    if (/^(?:due|set|poised|scheduled|slated)$/.test(word) && next !== 'to' && next !== 'for') return null
    if (word === 'considered' && next !== 'to') return null
  }
  if (/^(?:expects?|believes?)$/.test(word)) return { class: kind, to: at + 1 }
  return { class: kind, to: at + 1 }
}

/** The noun after "according to", with what stands before it ("media reports" → "reports"). */
const reportNoun = (tokens: readonly Token[], at: number, to: number): string => {
  for (let noun = at; noun < Math.min(at + 3, to); noun++) {
    const word = tokens[noun]?.lower ?? ''
    if (/^(?:reports|data|information|rumours|rumors)$/.test(word)) return word
    if (tokens[noun]?.type !== 'word') return ''
  }
  return ''
}
