import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeScratch, runVariorum } from './run-variorum.ts'

const folder = makeScratch()
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const GOOD = `Ferry runs aground off Tarn Point
By Ada Holm
12 March 2026

TARN POINT, March 12 (Westwire) - A ferry with 212 people on board ran aground off Tarn Point on Thursday morning, the coastguard said.

All passengers were taken ashore in lifeboats within three hours, according to the harbour master, and nobody was hurt.
`

const record = (id: string, text: string): string =>
  JSON.stringify({ id, outlet: 'Westwire', published: '2026-03-12', headline: `Report ${id}`, text })

/** Adds one bad input beside a good one: whatever the bad one does, the good one must be in. */
const addBeside = async (path: string) => {
  const corpus = join(folder, `${basename(path).replace(/\W/g, '-')}.db`)
  const good = file('good.txt', GOOD)
  const run = await runVariorum(['add', path, good, '--corpus', corpus, '--json'])
  const summary = JSON.parse(run.stdout)
  return {
    ...run,
    summary,
    problems: summary.problems as { code: string; source: string; line?: number; message: string }[],
  }
}

describe('bad input is named, with its place, and loses nothing else', () => {
  it('a folder that does not exist', async () => {
    const missing = join(folder, 'no-such-folder')
    const { code, summary, problems, stderr } = await addBeside(missing)
    expect([code, summary.added]).toEqual([1, 1])
    expect(problems).toMatchObject([{ code: 'not-found', source: missing }])
    expect(stderr).toContain(missing)
  })

  it('an empty file', async () => {
    const { code, summary, problems } = await addBeside(file('empty.txt', ''))
    expect([code, summary.added]).toEqual([1, 1])
    expect(problems).toMatchObject([{ code: 'empty-file' }])
  })

  it('binary junk', async () => {
    const junk = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)
    const { code, summary, problems } = await addBeside(file('junk.txt', junk))
    expect([code, summary.added]).toEqual([1, 1])
    expect(problems[0]?.source).toContain('junk.txt')
  })

  it('invalid UTF-8 is named by its byte', async () => {
    const bytes = Buffer.concat([
      Buffer.from(GOOD.replace('Tarn', 'Carn')),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80]),
    ])
    const { summary, problems } = await addBeside(file('mixed.txt', bytes))
    expect(summary.added).toBeGreaterThanOrEqual(1)
    expect(problems[0]).toMatchObject({ source: expect.stringContaining('mixed.txt') })
  })

  it('a CSV with an unclosed quote', async () => {
    const rows = [
      'id,outlet,text',
      `a,Westwire,"${'The harbour was closed on Monday after the storm. '.repeat(3)}"`,
      'b,Westwire,"never closed',
      'c,Westwire,lost',
    ]
    const { code, summary, problems } = await addBeside(file('open.csv', rows.join('\n')))
    expect(code).toBe(1)
    // The good report beside it, and the records before and after the broken one.
    expect(summary.added).toBe(3)
    expect(problems).toMatchObject([{ code: 'unclosed-quote', line: 3 }])
  })

  it('a broken third line of JSONL', async () => {
    const lines = [
      record('a', 'The council voted on Monday to close the old bridge for repairs until the autumn.'),
      record('b', 'A lorry blocked the northern tunnel for two hours on Tuesday, the police said.'),
      '{"id": "c", "text": "cut',
      record('d', 'The museum reopened its west wing on Friday after four years of restoration work.'),
    ]
    const { code, summary, problems } = await addBeside(file('broken.jsonl', lines.join('\n')))
    expect([code, summary.added]).toEqual([1, 4])
    expect(problems).toMatchObject([{ code: 'bad-json', line: 3 }])
  })

  it('100 kB without a space', async () => {
    const { code, problems } = await addBeside(file('solid.txt', 'a'.repeat(100_000)))
    expect([0, 1]).toContain(code)
    if (code === 1) expect(problems[0]?.source).toContain('solid.txt')
  })

  it('a text of 20 MB', { timeout: 120_000 }, async () => {
    const { code, summary, problems } = await addBeside(
      file('huge.txt', GOOD.repeat(Math.ceil(20_000_000 / GOOD.length))),
    )
    expect(summary.added).toBeGreaterThanOrEqual(1)
    expect([0, 1]).toContain(code)
    if (code === 1) expect(problems).toMatchObject([{ code: 'too-large' }])
  })
})

describe('a wrong command line', () => {
  const wrong = async (...args: string[]) => {
    const { code, stderr, stdout } = await runVariorum(args, { cwd: folder })
    expect([code, stdout]).toEqual([2, ''])
    return stderr
  }

  it('suggests the command that was meant', async () => expect(await wrong('evnts')).toContain('events'))
  it('names an unknown option', async () => expect(await wrong('events', '--sinse', '2026-01-01')).toContain('--since'))
  it('says what a date looks like', async () =>
    expect(await wrong('events', '--since', 'soon')).toContain('2026-02-18'))
  it('lists the kinds', async () => expect(await wrong('compare', 'a', '--kind', 'numbers')).toContain('quantity'))
  it('says that a file is no corpus', async () => {
    const path = file('notes.db', 'these are notes, and no corpus at all')
    expect(await wrong('events', '--corpus', path)).toContain('is not a corpus')
  })
  it('says that there is no corpus', async () =>
    expect(await wrong('events', '--corpus', 'none.db')).toContain('variorum add'))
  it('names a file that is not there', async () => expect(await wrong('compare', 'a.txt', 'b.txt')).toContain('a.txt'))
})

describe('comparing files', () => {
  let two: string[]
  beforeAll(() => {
    two = [
      file('one.txt', GOOD),
      file('two.txt', GOOD.replace('212 people', '187 people').replace('Westwire', 'Eastwire')),
    ]
  })

  it('needs two different reports', async () => {
    const [one = ''] = two
    const { code, stderr } = await runVariorum(['compare', one, one])
    expect(code).toBe(1)
    expect(stderr).toContain('two different reports')
  })

  it('shows the number that differs', async () => {
    const { code, stdout } = await runVariorum(['compare', ...two])
    expect(code).toBe(0)
    expect(stdout).toContain('212 people')
    expect(stdout).toContain('187 people')
    expect(stdout).toMatch(/1 {2}conflict /)
  })

  it('strips terminal escapes from what it prints', async () => {
    const evil = file('evil.txt', GOOD.replace('All passengers', '\u001b]0;owned\u0007\u001b[31mAll \u202epassengers'))
    const { stdout } = await runVariorum(['compare', evil, two[1] ?? ''])
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/)
  })
})
