import { expect, it } from 'vitest'
import { remember } from './remember.ts'

it('computes once for equal inputs, and anew when the corpus has changed', () => {
  let [revision, computed] = [1, 0]
  const square = remember({ revision: () => revision }, ({ side }: { side: number }) => {
    computed++
    return side * side
  })
  expect([square({ side: 3 }), square({ side: 3 }), square({ side: 4 }), computed]).toEqual([9, 9, 16, 2])
  revision++
  expect([square({ side: 3 }), computed]).toEqual([9, 3])
})

it('does not grow for ever', () => {
  let computed = 0
  const double = remember({ revision: () => 1 }, (value: number) => {
    computed++
    return value * 2
  })
  for (let value = 0; value < 1_000; value++) double(value)
  double(999)
  expect(computed).toBe(1_000)
  double(0)
  expect(computed).toBe(1_001)
})
