/** Words for places of one kind, which translators put for one another. */
const LANDS: readonly string[] = [
  'heights hills hill mount mountain mountains peak ridge range highlands serra sierra',
  'river creek stream',
  'pass gate gap',
  'bay gulf cove',
  'lake loch reservoir',
  'strait channel sound narrows',
  'island isle islands isles',
  'square plaza place',
  'street road avenue lane',
  'bridge viaduct',
  'province region district county governorate oblast',
  'valley vale glen',
]
const KINDS = new Map(LANDS.flatMap((row, index) => row.split(' ').map(word => [word, index] as const)))

/** A place's own word and the number of its kind of land, for "Hills of Ilsar" and "Ilsar Heights" alike; null for other names. */
export const readLand = (words: readonly string[]): { readonly kind: number; readonly own: string } | null => {
  const telling = words.filter(word => !/^(?:of|the|de|del|da|do|dos|di|la|le|al|el)$/.test(word))
  const [first = '', last = ''] = telling
  if (telling.length !== 2) return null
  for (const [head, own] of [
    [last, first],
    [first, last],
  ] as const) {
    const kind = KINDS.get(head)
    if (kind !== undefined && own.length > 3) return { kind, own }
  }
  return null
}
