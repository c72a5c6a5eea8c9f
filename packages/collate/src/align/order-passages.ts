/**
 * The passages in reading order: a merge of the orders of all reports, none privileged. Each passage stands at the mean of its
 * sentences' places, 0..1, in their reports; `groups` hold places in `sentences`.
 */
export const orderPassages = (
  groups: readonly (readonly number[])[],
  sentences: readonly { readonly report: number; readonly sentence: number }[],
): (readonly number[])[] => {
  const lengths = new Map<number, number>()
  for (const { report } of sentences) lengths.set(report, (lengths.get(report) ?? 0) + 1)
  const placeOf = (group: readonly number[]): number => {
    let sum = 0
    for (const index of group) {
      const { report, sentence } = sentences[index] ?? { report: 0, sentence: 0 }
      sum += (sentence + 0.5) / (lengths.get(report) ?? 1)
    }
    return sum / group.length
  }
  return groups
    .map(group => ({ group, place: placeOf(group) }))
    .toSorted((x, y) => x.place - y.place || (x.group[0] ?? 0) - (y.group[0] ?? 0))
    .map(({ group }) => group)
}
