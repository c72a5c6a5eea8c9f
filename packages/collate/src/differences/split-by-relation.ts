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

/** Sorts the members of a slot into equal values and splits it by the relations these stand in. */
export const splitByRelation = <Said extends { readonly sentence: EventSentence }>(
  slot: readonly Said[],
  { relate, explain }: Comparing<Said>,
): Split<Said>[] => {
  const groups: Said[][] = []
  for (const member of slot) {
    const home = groups.find(group => group.every(other => relate(member, other) === 'equal'))
    if (home) home.push(member)
    else groups.push([member])
  }
  const involved = new Map<Relation, { groups: Set<Said[]>; reasons: Set<string> }>()
  for (const [at, left] of groups.entries())
    for (const right of groups.slice(at + 1))
      for (const a of left)
        for (const b of right) {
          if (a.sentence.report === b.sentence.report) continue
          const by = relate(a, b)
          const found = by === 'equal' ? null : explain(a, b, by)
          if (!found) continue
          const entry = involved.get(found.relation) ?? { groups: new Set(), reasons: new Set() }
          entry.groups.add(left).add(right)
          if (entry.reasons.size < 6) entry.reasons.add(found.reason)
          involved.set(found.relation, entry)
        }
  const homeOf = new Map(groups.flatMap(group => group.map(member => [member, group] as const)))
  return [...involved].map(([relation, { groups: own, reasons }]) => {
    const taken = new Set<number>()
    const members = slot.filter(member => {
      const home = homeOf.get(member)
      if (!home || !own.has(home) || taken.has(member.sentence.report)) return false
      taken.add(member.sentence.report)
      return true
    })
    return { relation, reasons: [...reasons], members, groupOf: member => homeOf.get(member) ?? [member] }
  })
}
