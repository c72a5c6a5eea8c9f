import { describe, expect, it } from 'vitest'
import { parseOutlets } from './parse-outlets.ts'

describe('a file of outlets', () => {
  it('gives each outlet once, with what is said of it', () => {
    const { outlets, problems } = parseOutlets(
      '\ufeffoutlet,country,family,notes\nTarn Courier,XA,Holm Media,old\nHarbour Times,,Holm Media,\nTarn Courier,XB,,new\n',
      'outlets.csv',
    )
    expect(outlets).toEqual([
      { outlet: 'Tarn Courier', family: null, domain: null, country: 'XB' },
      { outlet: 'Harbour Times', family: 'Holm Media', domain: null, country: null },
    ])
    expect(problems).toEqual([])
  })

  it.each([
    ['name,family\nGull,Birds\n', 'there is no column `outlet`', 2],
    ['outlet,family\n ,Birds\n', 'the row names no outlet', 2],
    ['outlet,family\nGull\n', '1 cells where the header has 2', 2],
  ])('names what cannot be used: %j', (content, message, line) => {
    expect(parseOutlets(content, 'o.csv')).toMatchObject({
      outlets: [],
      problems: [{ source: 'o.csv', message, line, severity: 'skipped' }],
    })
  })
})
