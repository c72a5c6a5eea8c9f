import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeScratch, runVariorum } from './run-variorum.ts'

const folder = makeScratch()
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const PAGE = `<html lang="en"><head><title>Quay shut | Tidal Post</title><meta property="og:site_name" content="Tidal Post">
<meta name="author" content="Mina Varga"><meta property="article:published_time" content="2026-03-03T18:20:00+01:00"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Quay shut</h1>
<p>The council of Brackwater voted on Tuesday to close the north quay to lorries, its clerk said.</p>
<p>A second reading of the order is due in June, when the ferry company may object to it.</p></article></body></html>`

describe('variorum read', () => {
  const page = file('quay.html', PAGE)
  it('prints the text, the metadata with what speaks for it, and what was stripped', async () => {
    const { code, stdout, stderr } = await runVariorum(['read', page])
    expect([code, stderr]).toEqual([0, ''])
    for (const line of [
      /^ {2}headline +Quay shut$/m,
      /Quay shut {2}\(heading <h1>\)/,
      /^ {2}outlet +Tidal Post$/m,
      /Tidal Post {2}\(meta og:site_name\)/,
      /^ {2}byline +Mina Varga$/m,
      /^ {2}published +2026-03-03T17:20:00Z \(minute; as printed: 2026-03-03T18:20:00\+01:00\)$/m,
      /^The council of Brackwater voted on Tuesday/m,
      /^stripped \(\d+\)$/m,
      /HomeSport|Home Sport/,
    ])
      expect(stdout).toMatch(line)
  })

  it('gives the same as JSON, problems included', async () => {
    const { code, stdout } = await runVariorum(['read', page, file('empty.txt', ''), '--json'])
    const { reports, problems } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(reports).toMatchObject([
      {
        headline: 'Quay shut',
        source: page,
        evidence: expect.arrayContaining([{ field: 'byline', value: 'Mina Varga', from: 'meta author' }]),
      },
    ])
    expect(problems).toMatchObject([{ code: 'empty-file' }])
  })

  it('reads what is piped in, by --format and --map', async () => {
    const { stdout } = await runVariorum(['read', '-', '--format', 'csv', '--map', 'text=body'], {
      stdin: 'id;body\n7;"The ferry was late; nobody minded, the harbour master said."\n',
    })
    expect(stdout).toContain('-#7\n')
    expect(stdout).toContain('The ferry was late; nobody minded')
  })

  it('lists the first problems of a kind and counts the others', async () => {
    const { stderr } = await runVariorum(['read', file('rows.csv', `id,note\n${'1,none\n'.repeat(3_000)}`)])
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(26)
    expect(lines.at(-1)).toMatch(/and 2,975 more like it \[no-text\]; --json lists all$/)
  })

  it('prints no control character of what it reads', async () => {
    const { stdout } = await runVariorum([
      'read',
      file('esc.txt', 'The \u001b[31mred\u001b[0m boat came \u202eback\u202c on Monday morning, they said.\n'),
    ])
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})
