import { describe, expect, it } from 'vitest'
import { hasCases, judgeCases } from '../bench/score/cases.ts'

/** Share of the acceptance cases that come out right (2026-11-26); it only ever rises. */
const FLOOR = 0.91

describe.skipIf(!hasCases)('acceptance cases of differing details in ECB+', () => {
  it('come out right, and what is the same is never called a conflict', async () => {
    const verdicts = await judgeCases()
    expect(verdicts.filter(({ alarm }) => alarm).map(({ name }) => name)).toEqual([])
    expect(verdicts.filter(({ right }) => right).length / verdicts.length).toBeGreaterThanOrEqual(FLOOR)
  })
})
