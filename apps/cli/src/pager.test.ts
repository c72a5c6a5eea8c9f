import { describe, expect, it } from 'vitest'
import { page } from './pager.ts'

const shown = async (text: string, rows: number, command: string): Promise<string> => {
  const written: string[] = []
  await page(text, { rows, command, write: piece => written.push(piece) })
  return written.join('')
}

const LONG = 'a line\n'.repeat(30)

describe('a result on a terminal', () => {
  it('is written as it is when it fits', async () => expect(await shown('one\ntwo\n', 24, 'false')).toBe('one\ntwo\n'))
  it('goes to the pager when it does not', async () => expect(await shown(LONG, 24, 'true')).toBe(''))
  it('is written when PAGER is empty', async () => expect(await shown(LONG, 24, '')).toBe(LONG))
  it('is written when the pager cannot be started', async () =>
    expect(await shown(LONG, 24, 'no-such-pager -x')).toBe(LONG))
})
