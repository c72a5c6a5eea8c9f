import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInputs } from './inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-inputs-'))

beforeAll(() => {
  mkdirSync(join(folder, 'deep/er'), { recursive: true })
  for (const file of [
    'b.txt',
    'a.html',
    'notes.json',
    'deep/c.csv',
    'deep/plan.json',
    'deep/er/picture.png',
    '.hidden',
  ])
    writeFileSync(join(folder, file), 'x')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('inputs of a folder', () => {
  it('are its report files, in name order, however deep', async () => {
    const { inputs } = await findInputs([folder], process.stdin)
    expect(inputs.map(({ source }) => source)).toEqual(
      ['a.html', 'b.txt', 'deep/c.csv'].map(file => join(folder, file)),
    )
  })

  it('and what is left out is told in one note', async () => {
    const { problems } = await findInputs([folder], process.stdin)
    expect(problems).toMatchObject([{ code: 'not-a-report-file', source: folder, severity: 'note' }])
    expect(problems[0]?.message).toMatch(/^left out 3 files .*: deep\/er\/picture\.png, deep\/plan\.json, notes\.json;/)
  })

  it('a file named itself is read whatever its name', async () => {
    const file = join(folder, 'notes.json')
    expect(await findInputs([file], process.stdin)).toMatchObject({ inputs: [{ source: file }], problems: [] })
  })
})
