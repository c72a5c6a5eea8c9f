import { expect, it } from 'vitest'
import { exportCommand, type TableQuery, toTableOptions } from './table-query.ts'

it.each<[TableQuery, string]>([
  [{}, 'variorum export FOLDER --format csv --tables claims'],
  [{ text: 'none', safe: '1' }, 'variorum export FOLDER --format csv --tables claims --text none --csv-safe'],
  [
    { minOutlets: 3, outlet: "The Whistle's", since: '2025-01-12', search: 'flood*' },
    "variorum export FOLDER --format csv --tables claims --min-outlets 3 --outlet 'The Whistle'\\''s' --since 2025-01-12 --search flood*",
  ],
  [{ search: '$(reboot) `x`' }, "variorum export FOLDER --format csv --tables claims --search '$(reboot) `x`'"],
])('%j', (query, command) => expect(exportCommand('csv', 'claims', query)).toBe(command))

it('keeps filters and options apart', () => {
  expect(toTableOptions({ outlet: 'ONB', text: 'none', safe: '1', bom: '0' })).toEqual({
    filter: { outlet: 'ONB' },
    text: 'none',
    csvSafe: true,
  })
})
