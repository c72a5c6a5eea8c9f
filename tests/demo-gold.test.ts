import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { GoldEvent } from '../datasets/check/gold-event.ts'
import { validate } from '../datasets/validate.ts'

const demo = join(import.meta.dirname, '../datasets/demo')
const trial = join(import.meta.dirname, '../datasets/trial')
const readme = readFileSync(join(demo, '../README.md'), 'utf8')

/** How the README counts an event. */
const rowOf = ({ event, date, reports, aligned, differences, same, not_aligned, quotes }: GoldEvent): string =>
  `| ${event} | ${date} | ${[reports, aligned, differences, same, not_aligned, quotes].map(list => list.length).join(' | ')} |`

it('holds only sentences, readings and quotes that stand in its reports', () => {
  expect(validate(demo).errors).toEqual([])
})

it('and so does the corpus that nothing learns from', () => {
  const { events, errors } = validate(trial)
  expect(errors).toEqual([])
  for (const event of events) expect(readme).toContain(rowOf(event))
})

it('has events, outlets and reports enough for a first look', () => {
  const { events } = validate(demo)
  expect(events.length).toBeGreaterThanOrEqual(9)
  expect(events.flatMap(event => event.reports).length).toBeGreaterThanOrEqual(38)
  for (const { reports } of events) {
    expect(reports.length).toBeGreaterThanOrEqual(3)
    expect(reports.length).toBeLessThanOrEqual(6)
  }
})

it('has several differences of every kind and every relation', () => {
  const { kinds, relations } = validate(demo)
  expect([kinds.size, relations.size]).toEqual([8, 6])
  expect(Math.min(...kinds.values(), ...relations.values())).toBeGreaterThanOrEqual(5)
})

it('has two events of one storyline, and wire copy in at least four events', () => {
  const { events } = validate(demo)
  const stories = events.map(event => event.storyline).filter(story => story !== null)
  expect(stories.length - new Set(stories).size).toBe(1)
  const withCopies = events.filter(event => event.reports.some(report => report.derived_from !== null))
  expect(withCopies.length).toBeGreaterThanOrEqual(4)
})

it('is counted rightly in its README', () => {
  const { events, kinds, relations } = validate(demo)
  for (const event of events) expect(readme).toContain(rowOf(event))
  for (const [name, count] of [...kinds, ...relations]) expect(readme).toContain(`${name} ${count}`)
})

it('is told when a report no longer says what its gold says', () => {
  const copy = mkdtempSync(join(tmpdir(), 'variorum-demo-'))
  try {
    cpSync(demo, copy, { recursive: true })
    const report = join(copy, 'hestvik-ferry-capsize/reports/onb.txt')
    writeFileSync(report, readFileSync(report, 'utf8').replace('17 are being treated', '18 are being treated'))
    const errors = validate(copy).errors.join('\n')
    expect(errors).toContain('hestvik-ferry-capsize')
    expect(errors).toContain('17 are being treated')
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
