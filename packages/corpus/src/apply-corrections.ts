/** What a person did to the grouping. */
export type CorrectionAction = 'merge' | 'split' | 'move'

/** One correction as it is laid over the automatic grouping: reports are named by id, so that it holds whatever the events are called. */
export type Overlay = {
  readonly action: CorrectionAction
  /** merge: the report whose event takes the others in; split: a report that stays; move: a report of the event that it is moved to. */
  readonly anchor: string
  /** merge: one report of each other event; split and move: the reports that are taken out. */
  readonly reportIds: readonly string[]
}

/**
 * The groups after the corrections, applied in their order: a merge joins the groups that hold the named reports; a split
 * takes reports out of the anchor's group, as a group of their own; a move takes reports out of wherever they are and into
 * the anchor's group. What names reports that are not there, or is so already, does nothing. Pure; the order of groups and
 * of ids within them is not kept.
 */
export const applyCorrections = (
  groups: readonly (readonly string[])[],
  corrections: readonly Overlay[],
): (readonly string[])[] => {
  const members = new Map<number, Set<string>>(groups.map((group, index) => [index, new Set(group)]))
  const groupOf = new Map(groups.flatMap((group, index) => group.map(id => [id, index] as const)))
  const put = (id: string, to: number): void => {
    const from = groupOf.get(id)
    if (from === undefined || from === to) return
    members.get(from)?.delete(id)
    const target = members.get(to)
    if (target === undefined) members.set(to, new Set([id]))
    else target.add(id)
    groupOf.set(id, to)
  }
  let next = groups.length
  for (const { action, anchor, reportIds } of corrections) {
    const target = groupOf.get(anchor)
    if (target === undefined) continue
    if (action === 'merge')
      for (const id of reportIds) {
        const from = groupOf.get(id)
        if (from !== undefined && from !== target)
          for (const member of [...(members.get(from) ?? [])]) put(member, target)
      }
    else if (action === 'move') for (const id of reportIds) put(id, target)
    else {
      for (const id of reportIds) if (groupOf.get(id) === target && id !== anchor) put(id, next)
      next += 1
    }
  }
  return [...members.values()].filter(group => group.size > 0).map(group => [...group])
}
