import { describe, expect, it } from 'vitest'
import { compareFillers, sayDifferences } from './compare-fillers.ts'
import { NAMES, TIMES } from './equivalent-times-and-names.ts'
import { QUANTITIES, ROUNDINGS } from './equivalents.ts'
import { DIFFERING } from './true-differences.ts'

const SLOTS = [...QUANTITIES, ...TIMES, ...NAMES]

/** Distinct sentences, whichever of the two comes first. */
const countPairs = (
  slots: readonly {
    readonly frame: (filler: string) => string
    readonly pairs: readonly (readonly [string, string])[]
  }[],
): number => new Set(slots.flatMap(({ frame, pairs }) => pairs.map(pair => pair.map(frame).toSorted().join('\n')))).size

describe('one detail in other clothes is no difference', () => {
  it.each(SLOTS)('$name', ({ frame, same }) => {
    const wrong = same.flatMap(([a, b]) =>
      [[a, b] as const, [b, a] as const].flatMap(pair => {
        const found = compareFillers(frame, pair)
        return found.length === 0 ? [] : [`${pair.join(' ~ ')}: ${sayDifferences(found)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('in 600 pairs and more', () => {
    expect(countPairs(SLOTS.map(({ frame, same }) => ({ frame, pairs: same })))).toBeGreaterThanOrEqual(600)
  })
})

describe('a figure and the same rounded are no conflict', () => {
  it.each(ROUNDINGS)('$name', ({ frame, same }) => {
    const wrong = same.flatMap(pair => {
      const found = compareFillers(frame, pair)
      const right = found.length === 0 || (found.length === 1 && found[0]?.relation === 'rounding')
      return right ? [] : [`${pair.join(' ~ ')}: ${sayDifferences(found)}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('another detail is a difference of its kind', () => {
  it.each(DIFFERING)('$name', ({ frame, kind, relations, differ }) => {
    const wrong = differ.flatMap(([a, b]) =>
      [[a, b] as const, [b, a] as const].flatMap(pair => {
        const found = compareFillers(frame, pair)
        const right = found.length === 1 && found[0]?.kind === kind && relations.includes(found[0].relation)
        return right ? [] : [`${pair.join(' ~ ')}: ${sayDifferences(found)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('in 300 pairs and more', () => {
    expect(countPairs(DIFFERING.map(({ frame, differ }) => ({ frame, pairs: differ })))).toBeGreaterThanOrEqual(300)
  })
})
