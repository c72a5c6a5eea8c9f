import type { EventSentence, EventView } from '../slots/event-view.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** "the 12000 block of East 223rd Street". */
const BLOCK =
  /(?<![\p{L}\p{N}])(\p{N}{2,6})(?:th|st|nd|rd)?[ -]block of ((?:[\p{Lu}\p{N}][\p{L}\p{N}'’.]*[ ]){0,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Place|Way|Court|Terrace))(?![\p{L}\p{N}])/gu

/** Words of a street's name that reports leave out or shorten. */
const LOOSE =
  /^(?:east|west|north|south|e|w|n|s|street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|place|way|court|terrace)$/

type Address = {
  readonly sentence: EventSentence
  readonly start: number
  readonly end: number
  readonly block: string
}

/** Different blocks of one street: `conflict` of place. */
export const compareAddresses = (view: EventView): DifferenceSketch[] => {
  const streets = new Map<string, Address[]>()
  for (const sentence of view.sentences) {
    if (!sentence.text.includes('block of ')) continue
    for (const match of sentence.text.matchAll(BLOCK)) {
      const start = sentence.start + match.index
      const street = (match[2] ?? '')
        .toLowerCase()
        .split(/[ .]+/)
        .filter(word => word !== '' && !LOOSE.test(word))
        .join(' ')
      const found = { sentence, start, end: start + match[0].length, block: match[1] ?? '' }
      streets.set(street, [...(streets.get(street) ?? []), found])
    }
  }
  return [...streets].flatMap(([street, all]) => {
    const claims = all.filter(
      ({ sentence }, index) => all.findIndex(other => other.sentence.report === sentence.report) === index,
    )
    const blocks = [...new Set(claims.map(({ block }) => block))]
    if (blocks.length < 2 || street === '') return []
    return [
      {
        kind: 'name' as const,
        relation: 'conflict' as const,
        slot: `address · ${street}`,
        about: `block of ${street}`,
        claims: claims.map(({ sentence, start, end, block }) => ({ sentence, start, end, value: block })),
        why: [`blocks of one street: ${blocks.join(', ')}`],
        weight: 0.55,
      },
    ]
  })
}
