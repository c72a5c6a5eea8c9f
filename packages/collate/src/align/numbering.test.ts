import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createNumbering } from './numbering.ts'

const thing = fc.tuple(fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 60 }))

it('gives a thing one number in all lists, the next one to each new thing, and lists it once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(thing, { maxLength: 400 }), { maxLength: 6 }), lists => {
      const { add, take } = createNumbering()
      const known = new Map<string, number>()
      for (const list of lists) {
        const numbers = list.map(one => {
          const key = one.join(' ')
          known.set(key, known.get(key) ?? known.size)
          add(...one)
          return known.get(key)
        })
        expect([...take()]).toEqual([...new Set(numbers)])
      }
    }),
  )
})
