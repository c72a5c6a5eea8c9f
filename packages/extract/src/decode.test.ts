import { describe, expect, it } from 'vitest'
import { declaredCharset, decode } from './decode.ts'

const CYRILLIC = Uint8Array.from('Паром сел на мель у мыса', letter =>
  letter === ' ' ? 32 : letter.charCodeAt(0) >= 0x410 ? letter.charCodeAt(0) - 0x410 + 0xc0 : 63,
)
const text = (bytes: Uint8Array, declared: string | null = null) => decode('x', bytes, declared).text

describe('bytes as text', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8', Buffer.from('Café'), null, 'Café'],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Café', 'utf16le')]), null, 'Café'],
    [
      'UTF-16 without a mark',
      Buffer.from('The café is shut on Monday.', 'utf16le'),
      null,
      'The café is shut on Monday.',
    ],
    ['what the page declares', Uint8Array.from([0x43, 0xe9]), 'iso-8859-2', 'Cé'],
    ['a charset nobody knows', Buffer.from('Café'), 'x-none', 'Café'],
    ['Western bytes that are no UTF-8', Buffer.from('Caf\xe9 closed', 'latin1'), 'utf-8', 'Café closed'],
    ['Cyrillic bytes that are no UTF-8', CYRILLIC, null, 'Паром сел на мель у мыса'],
  ])('%s', (_, bytes, declared, expected) => expect(text(bytes, declared)).toBe(expected))

  it('binary data is no text', () => expect(text(Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256))).toBeNull())

  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'Shift_JIS'],
    ['<p>none</p>', null],
  ])('%s declares %s', (page, charset) => expect(declaredCharset(Buffer.from(page))).toBe(charset))
})
