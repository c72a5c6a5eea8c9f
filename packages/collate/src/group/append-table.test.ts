import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf, SPEC } from '../testing/fictional-features.ts'
import { appendTable } from './append-table.ts'
import { dayOf } from './day-of.ts'
import { placesWhere } from './places-where.ts'
import { makeTermTable } from './term-table.ts'

test('what is kept of one table before another is the table of these reports', () => {
  fc.assert(
    fc.property(fc.array(SPEC, { maxLength: 20 }), fc.nat(60), fc.integer({ min: 1, max: 3 }), (specs, days, every) => {
      const features = featuresOf(specs)
      const isEarly = ({ at }: { readonly at: string | null }): boolean => (dayOf(at) ?? 0) <= 20_000 + days
      const early = makeTermTable(features.filter(isEarly))
      const late = features.filter(feature => !isEarly(feature))
      const isHead = placesWhere(early.count, position => position % every === 0)
      const positions = placesWhere(early.count, position => {
        const repeated = early.duplicateOf[position] ?? -1
        return isHead.includes(repeated < 0 ? position : repeated)
      })
      const kept = new Set(Array.from(positions, position => early.ids[position]))
      const wanted = makeTermTable([...features.filter(({ id }) => kept.has(id)), ...late])
      const { from, hashes, uses, ...found } = appendTable(early, positions, makeTermTable(late))
      expect(found).toEqual(pick(wanted))
      for (let report = 0; report < found.count; report++) {
        const [start, there, size] = [from[report] ?? 0, wanted.from[report] ?? 0, wanted.size[report] ?? 0]
        expect(hashes.subarray(start, start + size)).toEqual(wanted.hashes.subarray(there, there + size))
        expect(uses.subarray(start, start + size)).toEqual(wanted.uses.subarray(there, there + size))
      }
    }),
  )
})

const pick = ({ from: _from, hashes: _hashes, uses: _uses, ...others }: ReturnType<typeof makeTermTable>) => others
