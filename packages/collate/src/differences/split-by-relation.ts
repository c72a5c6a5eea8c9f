import type { Relation } from '../collation.ts'
import type { EventSentence } from '../slots/event-view.ts'
import type { ValueRelation } from './relate-quantities.ts'

/** How the members of a slot are compared. */
type Comparing<Said> = {
  /** By value alone. */
  readonly relate: (a: Said, b: Said) => ValueRelation
  /** The relation of two values that are not equal, and the reason; null = nothing to report. */
  readonly explain: (
    a: Said,
    b: Said,
    by: Exclude<ValueRelation, 'equal'>,
  ) => { relation: Relation; reason: string } | null
  /** Whether one pair shows that the values of two groups are of two things: then they are in no conflict. */
  readonly areApart?: (a: Said, b: Said) => boolean
}

/** The part of a slot whose values stand in one relation. */
type Split<Said> = {
  readonly relation: Relation
  readonly reasons: readonly string[]
  /** One member per report, in order. */
  readonly members: readonly Said[]
  /** All members that say the same as the given one. */
  readonly groupOf: (member: Said) => readonly Said[]
}

/** Relations that say more than that one value is less exact, where as many pairs of values stand in them the first is taken. */
const TELLING: readonly Relation[] = ['conflict', 'update', 'scope']

/** How many reasons a difference names. */
const REASONS = 6

/** The pairs of values that stand in one relation. */
type Involved<Said> = { readonly groups: Set<readonly Said[]>; readonly reasons: Set<string>; pairs: number }

/**
 * Sorts the members of a slot into equal values and relates these. A slot is one difference, of the telling relation most
 * pairs of values stand in; only where no pair stands in one are roundings, and what is said more and less closely, told apart.
 */
export const splitByRelation = <Said extends { readonly sentence: EventSentence }>(
  slot: readonly Said[],
  { relate, explain, areApart }: Comparing<Said>,
): Split<Said>[] => {
  const groups: Said[][] = []
  for (const member of slot) {
    const home = groups.find(group => group.every(other => relate(member, other) === 'equal'))
    if (home) home.push(member)
    else groups.push([member])
  }
  const involved = new Map<Relation, Involved<Said>>()
  for (const [at, left] of groups.entries())
    for (const right of groups.slice(at + 1))
      for (const [relation, reasons] of relateGroups(left, right, relate, explain)) {
        if (relation === 'conflict' && areApart !== undefined && left.some(a => right.some(b => areApart(a, b))))
          continue
        const entry = involved.get(relation) ?? { groups: new Set(), reasons: new Set(), pairs: 0 }
        entry.groups.add(left).add(right)
        entry.pairs++
        for (const reason of reasons) if (entry.reasons.size < REASONS) entry.reasons.add(reason)
        involved.set(relation, entry)
      }
  const telling = TELLING.flatMap(relation => {
    const entry = involved.get(relation)
    return entry ? [{ relation, entry }] : []
  }).toSorted((a, b) => b.entry.pairs - a.entry.pairs)[0]
  const homeOf = new Map(groups.flatMap(group => group.map(member => [member, group] as const)))
  const toSplit = (relation: Relation, own: ReadonlySet<readonly Said[]>, reasons: Iterable<string>): Split<Said> => {
    const taken = new Set<number>()
    const members = slot.filter(member => {
      const home = homeOf.get(member)
      if (!home || !own.has(home) || taken.has(member.sentence.report)) return false
      taken.add(member.sentence.report)
      return true
    })
    return { relation, reasons: [...reasons], members, groupOf: member => homeOf.get(member) ?? [member] }
  }
  if (telling) {
    const all = new Set([...involved.values()].flatMap(({ groups: own }) => [...own]))
    return [toSplit(telling.relation, all, telling.entry.reasons)]
  }
  return [...involved].map(([relation, entry]) => toSplit(relation, entry.groups, entry.reasons))
}

/** The relations two values of different reports stand in, with the reasons. */
const relateGroups = <Said extends { readonly sentence: EventSentence }>(
  left: readonly Said[],
  right: readonly Said[],
  relate: Comparing<Said>['relate'],
  explain: Comparing<Said>['explain'],
): Map<Relation, Set<string>> => {
  const found = new Map<Relation, Set<string>>()
  for (const a of left)
    for (const b of right) {
      if (a.sentence.report === b.sentence.report) continue
      const by = relate(a, b)
      const one = by === 'equal' ? null : explain(a, b, by)
      if (one) found.set(one.relation, (found.get(one.relation) ?? new Set()).add(one.reason))
    }
  return found
}
