import type { ReportQuote } from '../collation.ts'
import { cosine, type EventSentence, type EventView } from '../slots/event-view.ts'
import { gatherSlots } from '../slots/gather-slots.ts'
import { compareSources } from '../sources/compare-sources.ts'
import { listSayings, type Saying } from '../sources/list-sayings.ts'
import { readSources, type Source } from '../sources/read-sources.ts'
import { shareWords } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'

type Attributed = Saying & { readonly by: Source; readonly context: ReadonlyMap<string, number> }

/** Sentences of different reports that give the same detail of the same thing: numbers and times already put together. */
export type SlotPlaces = readonly (readonly { readonly sentence: EventSentence }[])[]

/** Who is named as the source of one statement, where the reports name different ones. */
export const compareAttributions = (
  view: EventView,
  quotes: readonly ReportQuote[],
  slots: SlotPlaces,
): DifferenceSketch[] => {
  const listed = listSayings(view, quotes)
  const sources = readSources(view, listed)
  const sayings = listed.flatMap((saying, index): Attributed[] => {
    const by = sources[index]
    return by === undefined ? [] : [{ ...saying, by, context: saying.content }]
  })
  const slotsOf = new Map<EventSentence, Set<number>>()
  slots.forEach((slot, index) => {
    for (const { sentence } of slot) slotsOf.set(sentence, (slotsOf.get(sentence) ?? new Set()).add(index))
  })
  const named = new Map<EventSentence, Source[]>()
  for (const { sentence, by } of sayings) named.set(sentence, [...(named.get(sentence) ?? []), by])
  /** A sentence that names the other's source too carries both sides. */
  const names = (sentence: EventSentence, by: Source): boolean =>
    (named.get(sentence) ?? []).some(other => compareSources(other, by) === 'same')
  return gatherSlots(
    sayings.filter(({ aside, by }) => !aside && by.able),
    {
      voice: ({ sentence, speaker, sourceSpan, scope, utterance }) =>
        [
          sourceSpan.start - sentence.start,
          scope.start - sentence.start,
          scope.end - sentence.start,
          speaker,
          utterance,
        ].join(' '),
      bucket: () => '',
      score: (a, b) => {
        const score = scoreSayings(a, b, slotsOf)
        if (score === 0 || compareSources(a.by, b.by) === 'same') return score
        return names(a.sentence, b.by) || names(b.sentence, a.by) ? 0 : score
      },
      sameValue: () => false,
      enough: ENOUGH,
      onAverage: 0.3,
    },
  ).flatMap(group => compareGroup(view, group))
}

/**
 * How alike two statements must be to be one. The gold and the demonstration corpus lose none up to here; of the sources set against
 * each other in BASIL events every third falls away (2026-11).
 */
const ENOUGH = 0.6

/** How likely two statements are one: they stand in one passage, give one detail, or render one utterance, in like words. */
const scoreSayings = (
  a: Attributed,
  b: Attributed,
  slotsOf: ReadonlyMap<EventSentence, ReadonlySet<number>>,
): number => {
  if (a.utterance !== null && a.utterance === b.utterance) return 0.9
  const passage = a.sentence.passage !== null && a.sentence.passage === b.sentence.passage
  const slot = sharesAny(slotsOf.get(a.sentence), slotsOf.get(b.sentence))
  if (!passage && !slot) return 0
  const alike = cosine(a.content, b.content)
  if (alike === 0) return 0
  const kin = compareSources(a.by, b.by) === 'conflict' ? 0 : 0.1
  return Math.min(1, 0.3 + (passage && slot ? 0.15 : 0) + 1.2 * alike + kin)
}

const sharesAny = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean => {
  if (a === undefined || b === undefined) return false
  for (const one of a) if (b.has(one)) return true
  return false
}

const compareGroup = (view: EventView, group: readonly Attributed[]): DifferenceSketch[] => {
  const kinds: Attributed[][] = []
  for (const saying of group) {
    const home = kinds.find(kind => kind.every(other => compareSources(other.by, saying.by) === 'same'))
    if (home) home.push(saying)
    else kinds.push([saying])
  }
  if (kinds.length < 2) return []
  const reasons = new Set<string>()
  let conflict = false
  for (const [at, left] of kinds.entries())
    for (const right of kinds.slice(at + 1)) {
      const [a] = left
      const [b] = right
      if (!a || !b) continue
      const relation = compareSources(a.by, b.by)
      if (relation === 'same') continue
      conflict ||= relation === 'conflict'
      reasons.add(
        `“${a.source}” against “${b.source}”: ${relation === 'conflict' ? 'neither includes the other' : 'one names the source more closely'}`,
      )
    }
  if (reasons.size === 0) return []
  const theme = shareWords(view, group)
  // Sayings that share no telling word are two matters.
  if (theme === '') return []
  const said = new Map(kinds.flatMap(kind => kind.map(saying => [saying, nameKind(kind)] as const)))
  return [
    {
      kind: 'attribution',
      relation: conflict ? 'conflict' : 'specificity',
      slot: `source · ${theme}`,
      about: `who says it (${theme})`,
      claims: group.map(saying => ({
        ...saying.sourceSpan,
        sentence: saying.sentence,
        value: said.get(saying) ?? saying.speaker.toLowerCase(),
        attributedTo: saying.speaker,
      })),
      why: [...reasons].slice(0, 6),
      weight: conflict ? 0.5 : 0.34,
    },
  ]
}

/** One name for a source that reports write differently: the longest, in lower case. */
const nameKind = (kind: readonly Attributed[]): string => {
  const [longest] = kind.toSorted((a, b) => b.speaker.length - a.speaker.length || (a.speaker < b.speaker ? -1 : 1))
  return longest?.speaker.toLowerCase() ?? ''
}
