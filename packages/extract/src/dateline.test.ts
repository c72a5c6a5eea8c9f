import { describe, expect, it } from 'vitest'
import { findDateline } from './dateline.ts'

describe('datelines', () => {
  it.each([
    ['BRACKWATER, Sorland, Feb 18 (Norvik) - A fire', 'BRACKWATER, Sorland, Feb 18 (Norvik)', 'Norvik', 'A fire'],
    ['BRACKWATER, February 18. /NORVIK/. A fire', 'BRACKWATER, February 18. /NORVIK/.', 'NORVIK', 'A fire'],
    ['PORT TARN — A fire', 'PORT TARN', null, 'A fire'],
    ['BRACKWATER: A fire', 'BRACKWATER', null, 'A fire'],
    ['Port Tarn: A fire broke out in Port Tarn.', 'Port Tarn', null, 'A fire broke out in Port Tarn.'],
  ])('%s', (body, text, agency, rest) => {
    const found = findDateline(body)
    expect([found?.text, found?.agency, body.slice(found?.length)]).toEqual([text, agency, rest])
  })
  it.each([
    'Holm: Nobody came to see her.',
    'BREAKING: A fire',
    'NATO said on Monday it would not.',
    'EXCLUSIVE — A fire',
  ])('%s has none', body => expect(findDateline(body)).toBeNull())
})
