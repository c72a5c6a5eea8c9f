/** The least weight a bag is taken to have, in nats, so that one word in common is not everything. */
const LEAST = 9

/** How much of the smaller of two bags of weighted stems is in the other, 0..1; bags lighter than `least` nats are taken for as heavy. */
export const contained = (
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  least: number = LEAST,
): number => {
  let shared = 0
  for (const [stem, weight] of a) if (b.has(stem)) shared += weight
  return shared / Math.max(least, Math.min(sum(a), sum(b)))
}

const sum = (bag: ReadonlyMap<string, number>): number => {
  let total = 0
  for (const weight of bag.values()) total += weight
  return total
}
