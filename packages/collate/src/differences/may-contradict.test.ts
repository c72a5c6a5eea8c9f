import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { collate } from '../collate.ts'

const conflicts = (...reports: readonly (readonly [text: string, day: string])[]): string[] =>
  collate(reports.map(([text, day], index) => reportOf(`r${index}`, text, `${day}T00:00:00Z`)))
    .differences.filter(({ kind, relation }) => kind === 'time' && relation === 'conflict')
    .map(({ claims }) =>
      claims.map(({ reportId, start, end }) => reports[Number(reportId.slice(1))]?.[0].slice(start, end)).join(' ~ '),
    )

it('calls two days for one thing a conflict', () => {
  expect(
    conflicts(
      ['A passenger boat will cross the Hallow from Thursday, the mayor of Torvik said.', '2026-03-02'],
      ['A passenger boat will cross the Hallow from Friday, the mayor of Torvik said.', '2026-03-02'],
    ),
  ).toEqual(['Thursday ~ Friday'])
})

it.each([
  [
    'each is the day of its report’s own news',
    [
      'The mayor of Torvik, Ada Brock, drew fierce criticism and calls to resign on Monday after she closed the bridge.',
      '2026-03-02',
    ],
    [
      'Fishermen kept up pressure on the mayor of Torvik, Ada Brock, on Wednesday to explain why the bridge was closed.',
      '2026-03-04',
    ],
  ],
  [
    'one is told loosely',
    ['The mayor of Torvik closed the old bridge last month after an inspection.', '2026-03-02'],
    ['The mayor of Torvik closed the old bridge this month after an inspection.', '2026-03-02'],
  ],
] as const)('takes two days for two things where %s', (_, first, second) => {
  expect(conflicts(first, second)).toEqual([])
})
