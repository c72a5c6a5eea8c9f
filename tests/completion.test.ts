import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { runVariorum } from './run-variorum.ts'

const suggestions = async (...words: string[]): Promise<string[]> => {
  const { stdout } = await runVariorum(['complete', '--', ...words])
  return stdout
    .split('\n')
    .map(line => line.split('\t')[0] ?? '')
    .filter(word => word !== '' && !word.startsWith(':'))
}

describe('completion', () => {
  it('suggests commands', async () => expect(await suggestions('ex')).toEqual(['export']))
  it('suggests options', async () => expect(await suggestions('export', '--te')).toEqual(['--text']))
  it('suggests the values of an option', async () =>
    expect(await suggestions('export', '--text', '')).toEqual(['full', 'snippets', 'offsets', 'none']))

  it.each(['bash', 'zsh', 'fish'])('gives a script for %s that it can read', async shell => {
    const { code, stdout } = await runVariorum(['completion', shell])
    expect([code, stdout]).toEqual([0, expect.stringContaining('variorum')])
    const checked = spawnSync(shell, ['-n'], { input: stdout })
    if (checked.error === undefined) expect(checked.status).toBe(0)
  })

  it('names the shells when asked for another', async () => {
    const { code, stderr } = await runVariorum(['completion', 'tcsh'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('zsh, bash, fish')])
  })
})
