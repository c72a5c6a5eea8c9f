import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeScratch, runVariorum } from './run-variorum.ts'

const folder = makeScratch()
const corpus = join(folder, 'copies.db')

const WIRE = [
  'A ferry with 212 people on board ran aground off Tarn Point early on Thursday after its steering failed in heavy fog.',
  'All passengers were taken ashore in lifeboats within three hours and nobody was hurt, the harbour master said.',
  'The company that runs the line said the vessel had passed an inspection in January and would be towed to Minsterley.',
  'An inquiry into the grounding opens next week, and the route stays closed until the reef has been surveyed.',
].join('\n\n')

const OWN = [
  'Fishermen were the first to hear the ferry strike the reef off Tarn Point on Thursday, and they put out in small boats.',
  'They say that the company knew of the broken rudder weeks ago, which it denies.',
  'Families waited in the harbour hall until noon while 212 people were rowed in from the wreck.',
].join('\n\n')

const LINES = [
  { outlet: 'Eastwire', agency: 'Eastwire', text: WIRE, published: '2026-03-12T06:00:00Z' },
  { outlet: 'Tarn Courier', agency: 'Eastwire', text: WIRE, published: '2026-03-12T08:00:00Z' },
  {
    outlet: 'Minsterley Post',
    text: `${WIRE.split('\n\n').slice(0, 2).join('\n\n')}\n\nA correspondent adds that the tide was low, that no other ship was near, and that the pilot had gone home ill the evening before, which nobody had told the office.`,
    published: '2026-03-12T09:00:00Z',
  },
  { outlet: 'Harbour Times', text: OWN, published: '2026-03-12T10:00:00Z' },
].map((record, index) => ({ id: `r${index}`, headline: 'Ferry aground off Tarn Point, 212 brought ashore', ...record }))

const run = async (...args: string[]) => {
  const { code, stdout, stderr } = await runVariorum([...args, '--corpus', corpus, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

beforeAll(async () => {
  const input = join(folder, 'reports.jsonl')
  writeFileSync(input, LINES.map(line => JSON.stringify(line)).join('\n'))
  await run('add', input)
})

describe('variorum copies', () => {
  it('says who copied whom, how much of either, and whether they say so', async () => {
    const copies = await run('copies')
    const of = (outlet: string) => copies.find((copy: { outlet: string }) => copy.outlet === outlet)
    expect(of('Tarn Courier')).toMatchObject({
      from: 'Eastwire',
      agency: true,
      reports: 1,
      whole: 1,
      credited: 1,
      share: 1,
      shareOfSource: 1,
    })
    const post = of('Minsterley Post')
    expect(post).toMatchObject({ from: 'Eastwire', agency: true, reports: 1, whole: 0, credited: 0 })
    expect(post.share).toBeGreaterThan(0.3)
    expect(post.share).toBeLessThan(0.8)
    expect(post.shareOfSource).toBeGreaterThan(0.3)
    expect(of('Harbour Times')).toBeUndefined()
    expect(of('Eastwire')).toBeUndefined()
  })

  it('prints a table, and takes the filters of events', async () => {
    const { stdout } = await runVariorum(['copies', '--corpus', corpus])
    expect(stdout).toMatch(/Tarn Courier +Eastwire \(agency\) +1 +1 +1 +\d+ +100 % +100 %/)
    expect(await run('copies', '--since', '2026-04-01')).toEqual([])
    expect(await run('copies', '--language', 'xx')).toEqual([])
  })
})

describe('families of outlets', () => {
  const origins = async (): Promise<number> => {
    const events: { origins: number }[] = await run('events')
    return events.reduce((sum, event) => sum + event.origins, 0)
  }

  it('are one voice, from the moment a file says so, until it says otherwise', async () => {
    const before = await origins()
    const outlets = join(folder, 'outlets.csv')
    const add = (rows: string): Promise<unknown> => {
      writeFileSync(outlets, `outlet,family,domain,country\n${rows}`)
      return run('add', join(folder, 'reports.jsonl'), '--outlets', outlets)
    }
    await add('Harbour Times,Holm Media,,XA\nMinsterley Post,Holm Media,,\n')
    expect(await origins()).toBe(before - 1)
    await add('Harbour Times,,,XA\n')
    expect(await origins()).toBe(before)
  })

  it('come from a file that is there', async () => {
    const { code, stderr } = await runVariorum([
      'add',
      join(folder, 'reports.jsonl'),
      '--corpus',
      corpus,
      '--outlets',
      'none.csv',
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('--outlets none.csv')
  })
})
