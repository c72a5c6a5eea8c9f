import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTrees, sumTrees } from '../group/score-trees.ts'
import { ruleOut, sumLeaves, toTreeMasks } from './tree-masks.ts'

const FEATURES = 4

/** A tree as text: what it asks at each place, and its leaves. */
const tree = fc
  .array(fc.record({ feature: fc.nat(FEATURES - 1), threshold: fc.integer({ min: -3, max: 3 }), at: fc.nat() }), {
    maxLength: 20,
  })
  .map(splits => {
    const nodes = ['leaf']
    for (const { feature, threshold, at } of splits) {
      const leaves = nodes.flatMap((node, index) => (node === 'leaf' ? [index] : []))
      nodes[leaves[at % leaves.length] ?? 0] = `${feature} ${threshold} ${nodes.length}`
      nodes.push('leaf', 'leaf')
    }
    return nodes.map((node, index) => (node === 'leaf' ? `= ${(index * 0.37) % 1}` : node)).join(';')
  })

const row = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: FEATURES, maxLength: FEATURES })

it('gives exactly what going through the trees from their roots gives, in however many steps', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), row, fc.nat(FEATURES), (lines, values, first) => {
      const trees = readTrees(lines.join('\n'))
      const masks = toTreeMasks(trees)
      const numbers = Float32Array.of(9, ...values)
      const open = new Int32Array(masks.trees).fill(-1)
      ruleOut(masks, open, 0, first, numbers, 1)
      ruleOut(masks, open, first, FEATURES - first, numbers, 1 + first)
      expect(sumLeaves(masks, open)).toBe(sumTrees(trees, numbers, 1))
    }),
  )
})

it('takes trees of no more leaves than a mask has bits', () => {
  const deep = (splits: number): string =>
    [...Array.from({ length: splits }, (_, at) => `0 ${at} ${2 * at + 1};= 0`), '= 0'].join(';')
  expect(toTreeMasks(readTrees(deep(31))).trees).toBe(1)
  expect(() => toTreeMasks(readTrees(deep(32)))).toThrow(RangeError)
})
