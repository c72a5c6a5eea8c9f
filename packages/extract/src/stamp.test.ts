import { describe, expect, it } from 'vitest'
import { stampOf } from './stamp.ts'

describe('stamp lines', () => {
  it.each([
    ['Norvik | 3 June 2026 10:50 +0200', 'Norvik'],
    ['QNA, 15 March 2026, 22:15 (UTC+3)', 'QNA'],
    ['Thursday, May 14, 2026', null],
    ['3 June 2026', null],
  ])('%s is a stamp of %s', (line, wire) => expect(stampOf(line)).toMatchObject({ wire }))
  it.each(['The council closed the north quay of the town to all lorries on 3 June 2026', 'Nobody came'])(
    '%s is none',
    line => expect(stampOf(line)).toBeNull(),
  )
})
