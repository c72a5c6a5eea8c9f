import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv, readCsvBytes } from './read-csv.ts'

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)

it('a window at a time gives what the whole text gives, wherever windows end', () => {
  const cell = fc.oneof(
    fc.constantFrom('"', 'a,b', '"x\r\ny"', '"un"closed', 'é🚒', ''),
    fc.string({ unit: 'grapheme' }),
  )
  const text = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
  fc.assert(
    fc.property(text, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 40 }), (rows, end, window) => {
      const content = `id,text\n${rows.map(row => row.join(',')).join(end)}`.replace(/\p{Cs}/gu, '')
      expect([...readCsvBytes(bytes(content), 'x', { delimiter: ',', window })]).toEqual([
        ...readCsv(content, 'x', ','),
      ])
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['a thousand broken rows, and more', `id,text\n${'1,"x\n'.repeat(1_010)}`],
  ['a header that breaks', '"id,text\n1,a\n'],
  ['nothing', ''],
])('%s', (_, content) =>
  expect([...readCsvBytes(bytes(content), 'x', { delimiter: ',', window: 16 })]).toEqual([
    ...readCsv(content, 'x', ','),
  ]),
)

it('leaves out the mark of the byte order, and counts it among the bytes before a problem', () => {
  const recordsOf = (content: string): unknown[] => [
    ...readCsvBytes(bytes(content), 'x', { delimiter: ',', window: 16 }),
  ]
  const whole = `id,text\n${'1,a\n'.repeat(20)}`
  expect(recordsOf(`\ufeff${whole}`)).toEqual(recordsOf(whole))
  const offsetIn = (content: string): unknown[] =>
    [...readCsvBytes(bytes(content), 'x', { delimiter: ',' })].flatMap(item =>
      'problem' in item ? item.problem.offset : [],
    )
  expect(offsetIn('id,text\n1,a,b\n')).toEqual([8])
  expect(offsetIn('\ufeffid,text\n1,a,b\n')).toEqual([11])
})
