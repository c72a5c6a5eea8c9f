import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'

const read = (content: string) =>
  [...readJson(content, 'x.json')].map(item =>
    'record' in item ? [item.line, Object.fromEntries(item.record)] : [item.problem.line, item.problem.code],
  )

describe('records of JSON', () => {
  it.each<[string, string, unknown]>([
    [
      'a list',
      '[{"text":"a"},{"text":"b"}]',
      [
        [1, { text: 'a' }],
        [2, { text: 'b' }],
      ],
    ],
    [
      'a list over several lines',
      '[\n  {"text":"a"},\n  {"text":"b"}\n]\n',
      [
        [1, { text: 'a' }],
        [2, { text: 'b' }],
      ],
    ],
    ['a list of one, a line each', '[\n{"text":"a"}\n]', [[1, { text: 'a' }]]],
    ['one record over several lines', '{\n  "text": "a"\n}', [[1, { text: 'a' }]]],
    [
      'lines',
      '{"text":"a"}\n{"text":"b"}',
      [
        [1, { text: 'a' }],
        [2, { text: 'b' }],
      ],
    ],
    [
      'lines, the first of them broken',
      '{"text":\n{"text":"b"}',
      [
        [1, 'bad-json'],
        [2, { text: 'b' }],
      ],
    ],
    [
      'a list with what is no record in it',
      '[1,{"text":"b"}]',
      [
        [1, 'bad-json'],
        [2, { text: 'b' }],
      ],
    ],
    ['a list that breaks off', '[{"text":"a"},{"te', [[1, 'bad-json']]],
    ['an empty list', '[]', []],
    ['a number', '7', [[1, 'bad-json']]],
    ['long numbers', '[{"id":12345678901234567890}]', [[1, { id: '12345678901234567890' }]]],
  ])('%s', (_, content, items) => expect(read(content)).toEqual(items))

  it('a list may be only so long', () => expect(read(`[${' '.repeat(65 * 2 ** 20)}]`)).toEqual([[1, 'too-large']]))
})
