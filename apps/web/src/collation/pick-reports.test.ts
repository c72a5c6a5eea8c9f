import { compareAdHoc, groupClaims } from '@variorum/collate'
import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { pickReports } from './pick-reports.ts'

const tell = (killed: string): string =>
  `A fire tore through the Ostrel cannery in Havnik on Monday, killing ${killed} workers. Fire chief Dora Melk said the blaze began in the boiler room.`
const printings = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    reportOf(
      `r${String(index).padStart(2, '0')}`,
      tell(index === count - 1 ? 'five' : 'three'),
      '2026-03-02T00:00:00Z',
    ),
  )

it('shows all reports of an event, and of hundreds those that tell what all do', () => {
  const few = compareAdHoc(printings(20))
  expect(pickReports(few, undefined)).toBe(few)
  const many = compareAdHoc(printings(60))
  const { reports, collation } = pickReports(many, undefined)
  expect(reports.length).toBeLessThanOrEqual(10)
  expect(reports.map(({ id }) => id)).toContain('r59')
  expect(collation.differences.map(({ id }) => id)).toEqual(many.collation.differences.map(({ id }) => id))
  expect(collation.differences.flatMap(groupClaims).length).toBe(many.collation.differences.flatMap(groupClaims).length)
})

it('shows the reports that were asked for, however many', () => {
  const many = compareAdHoc(printings(60))
  const ids = many.reports.map(({ id }) => id)
  expect(pickReports(many, ids).reports).toHaveLength(60)
  expect(pickReports(many, ['r59', 'r03', 'none']).reports.map(({ id }) => id)).toEqual(['r59', 'r03'])
})
