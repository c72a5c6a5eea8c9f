import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fictionalReports } from './fictional-reports.ts'
import { makeScratch, runVariorum } from './run-variorum.ts'

const folder = makeScratch()
const corpus = join(folder, 'events.db')

const run = async (...args: string[]) => {
  const { stdout } = await runVariorum([...args, '--corpus', corpus, '--json'])
  return JSON.parse(stdout)
}

const TALKS = (round: string, day: string, outlet: string) => ({
  outlet,
  headline: `${round} round of strait talks opens`,
  published: `2026-05-${day}`,
  text: `The ${round} round of talks between Tamar and Lisk over the Corvel strait opened in Port Ansel, with envoy Ruda Fenn speaking of fishing rights.`,
})

beforeAll(async () => {
  const reports = [
    ...fictionalReports(12).map(({ outlet, headline, text, published }) => ({
      outlet,
      headline,
      text,
      published: published.at,
      language: 'en',
    })),
    TALKS('second', '03', 'Eastwire'),
    TALKS('second', '03', 'Tarn Courier'),
    TALKS('third', '06', 'Eastwire'),
  ]
  const input = join(folder, 'reports.jsonl')
  writeFileSync(input, reports.map(report => JSON.stringify(report)).join('\n'))
  await run('add', input)
})

describe('variorum events', { timeout: 240_000 }, () => {
  it('goes on where a page ended', async () => {
    const whole: { eventId: string }[] = await run('events')
    const [, second] = whole
    expect(await run('events', '--after', second?.eventId ?? '', '--limit', '2')).toEqual(whole.slice(2, 4))
  })

  it('filters by language, origins and kind of difference', async () => {
    const whole: { kind: string; origins: number }[] = await run('events')
    expect(await run('events', '--language', 'xx')).toEqual([])
    expect(await run('events', '--min-origins', '2')).toEqual(whole.filter(({ origins }) => origins >= 2))
    expect((await run('events', '--kind', 'quantity')).length).toBeGreaterThan(0)
  })

  it('says why reports are together, and why a near one is not', async () => {
    const [event] = await run('events', '--search', '"second round"')
    const reasons = await run('events', '--explain', event.eventId)
    expect(reasons.event.reports).toBe(2)
    expect(reasons.sharedTerms.join(' ')).toMatch(/strait|corvel|fenn/)
    expect(reasons.near[0]).toMatchObject({
      outlet: 'Eastwire',
      blocker: 'number',
      headline: 'third round of strait talks opens',
    })
    const { stdout } = await runVariorum(['events', '--explain', event.eventId, '--corpus', corpus])
    expect(stdout).toContain('2 reports, together because they share:')
    expect(stdout).toContain('it names another number of the same thing')
  })

  it('says what a person corrected', async () => {
    const [event] = await run('events', '--search', '"third round"')
    const [other] = await run('events', '--search', '"second round"')
    await run('fix', 'merge', other.eventId, event.eventId, '--by', 'Ada Holm')
    const { stdout } = await runVariorum(['events', '--explain', event.eventId, '--corpus', corpus])
    expect(stdout).toContain('corrected by a person: c-1 merge, Ada Holm')
    await run('fix', 'undo')
  })

  it.each([['--explain'], ['--after']])('refuses %s an event that is not there', async option => {
    const { code, stderr } = await runVariorum(['events', option, 'e-none', '--corpus', corpus])
    expect([code, stderr]).toEqual([2, 'variorum: there is no event e-none\n'])
  })
})
