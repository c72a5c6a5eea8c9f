import { areSpellings } from '../names/are-spellings.ts'
import { type EventName, listNames, type NameMention } from '../names/list-names.ts'
import type { EventView } from '../slots/event-view.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** One person, place or body spelled in two ways: `variant`. */
export const compareNames = (view: EventView): DifferenceSketch[] =>
  groupSpellings(listNames(view)).flatMap(group => {
    const first = pickMentions(group.flatMap(({ mentions }) => mentions))
    const spellings = new Map(first.map(({ written, text }) => [written, text]))
    if (spellings.size < 2) return []
    const [longest = ''] = [...spellings.values()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    const person = group.some(({ type }) => type === 'person')
    return [
      {
        kind: 'name' as const,
        relation: 'variant' as const,
        slot: `name · ${group[0]?.key ?? ''}`,
        about: `spelling of ${longest}`,
        claims: first.map(({ start, end, sentence, written }) => ({ start, end, sentence, value: written })),
        why: [`spellings: ${[...spellings.values()].join(', ')}`],
        weight: person ? 0.32 : 0.28,
      },
    ]
  })

/** One mention for each report: the first, or that in a passage where the first of another report meets another spelling. */
const pickMentions = (mentions: readonly NameMention[]): NameMention[] => {
  const ordered = mentions.toSorted((a, b) => a.sentence.place - b.sentence.place)
  const spellings = new Map<string, Set<string>>()
  for (const { sentence, written } of ordered)
    if (sentence.passage !== null)
      spellings.set(sentence.passage, (spellings.get(sentence.passage) ?? new Set()).add(written))
  const first = new Map<number, NameMention>()
  for (const mention of ordered) if (!first.has(mention.report)) first.set(mention.report, mention)
  const meeting = [...first.values()].find(({ sentence }) => (spellings.get(sentence.passage ?? '')?.size ?? 0) > 1)
  if (meeting === undefined) return [...first.values()]
  const chosen = new Map<number, NameMention>()
  for (const mention of ordered)
    if (mention.sentence.passage === meeting.sentence.passage && !chosen.has(mention.report))
      chosen.set(mention.report, mention)
  return [...first].map(([report, mention]) => chosen.get(report) ?? mention)
}

/** Names that may be one, the most mentioned of them first; those that one report uses side by side are two. */
const groupSpellings = (names: readonly EventName[]): EventName[][] => {
  const groups: EventName[][] = []
  const byInitial = new Map<string, EventName[][]>()
  const ordered = names.toSorted((a, b) => b.mentions.length - a.mentions.length || (a.key < b.key ? -1 : 1))
  for (const name of ordered) {
    const near = byInitial.get(name.initial) ?? []
    const home = near.find(
      group =>
        group.some(other => areSpellings(other, name)) &&
        group.every(other => ![...name.reports].some(report => other.reports.has(report))),
    )
    if (home) home.push(name)
    else {
      const group = [name]
      groups.push(group)
      byInitial.set(name.initial, [...near, group])
    }
  }
  return groups
}
