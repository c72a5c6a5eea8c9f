import fc from 'fast-check'
import { expect, it } from 'vitest'
import { searchPart } from './search-part.ts'

it('is what URLSearchParams writes', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'a b', 'r-1.5_x', '*', '~', 'é'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.oneof(text, fc.integer(), fc.array(text)))), pairs => {
      const query = Object.fromEntries(pairs)
      const params = new URLSearchParams()
      for (const [name, value] of Object.entries(query))
        for (const item of Array.isArray(value) ? value : [value]) params.append(name, String(item))
      expect(searchPart(query)).toBe(params.size === 0 ? '' : `?${params}`)
    }),
  )
})

it('leaves out what is not given', () => expect(searchPart({ a: undefined, b: [], c: '' })).toBe('?c='))
