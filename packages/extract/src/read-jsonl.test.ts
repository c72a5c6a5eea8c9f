import { expect, it } from 'vitest'
import { readJsonl, readJsonlBytes } from './read-jsonl.ts'

it.each([
  '{"text":"a"}\n{"text":"b"}\n',
  '{"text":"a"}\r\n\r\n{"text":"é 🚒"}\r\n{"text":"c"}',
  '{"text":"é"}\n{"text":\n[1]\nnull\n  \n{"id":12345678901234567890}\n\n',
  '',
])('lines read from bytes are those of the text: %j', content => {
  expect([...readJsonlBytes(new TextEncoder().encode(content), 'x')]).toEqual([...readJsonl(content, 'x')])
})

it('a line that is no JSON is named by its number and its first byte', () => {
  const items = [...readJsonlBytes(new TextEncoder().encode('{"text":"é"}\n{"text":'), 'x.jsonl')]
  expect(items[1]).toMatchObject({ problem: { code: 'bad-json', source: 'x.jsonl', line: 2, offset: 14 } })
})
