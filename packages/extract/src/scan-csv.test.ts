import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanCsv, sniffDelimiter } from './scan-csv.ts'

const rows = (content: string, delimiter = ','): string[][] =>
  [...scanCsv(content, delimiter)].filter(row => !row.broken).map(row => [...row.cells])

describe('rows of a CSV text', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n"x\r\ny",2',
      [
        ['a', 'b'],
        ['x\r\ny', '2'],
      ],
    ],
    ['"say ""hi""",\n', [['say "hi"', '']]],
    ['a\rb', [['a'], ['b']]],
    ['"a"b,c', [['ab', 'c']]],
    [
      'foo,bar,baz\n1,2',
      [
        ['foo', 'bar', 'baz'],
        ['1', '2'],
      ],
    ],
  ])('%j', (content, expected) => expect(rows(content)).toEqual(expected))

  it('a quote that never closes costs its own line', () => {
    const found = [...scanCsv('a,b\n1,"x\n2,y\n3,"z"\n', ',')]
    expect(found.map(row => [row.line, row.broken])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ])
  })

  it('counts lines through quoted cells', () =>
    expect([...scanCsv('h\n"a\nb"\nc\n', ',')].map(row => row.line)).toEqual([1, 2, 4]))

  it('gives back what any table was written as', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), table => {
        const written = table.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(rows(written)).toEqual(table)
      }),
    ))

  it('many open quotes are passed over in a bounded number of steps', () =>
    expect([...scanCsv('x,"y\n'.repeat(50_000), ',')].filter(row => row.broken).length).toBeLessThanOrEqual(1_001))
})

describe('delimiters', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n1, 2\t3\n', '\t'],
    ['title|text\nx|y, z\n', '|'],
    ['alone\nrow\n', ','],
  ])('%j → %j', (content, expected) => expect(sniffDelimiter(content)).toBe(expected))
})
