import { expect, it } from 'vitest'
import { keepAnswers } from './kept-answers.ts'

const answer = (bytes: number): Response => new Response('x'.repeat(bytes), { headers: { 'Content-Language': 'en' } })
const lengthOf = async (response: Response | null): Promise<number | null> =>
  response === null ? null : (await response.arrayBuffer()).byteLength

it('gives what it was given, as often as it is asked', async () => {
  const kept = keepAnswers(1_000)
  expect(kept.get('a')).toBeNull()
  expect(await lengthOf(await kept.keep('a', answer(50)))).toBe(50)
  for (let turn = 0; turn < 2; turn++) {
    const again = kept.get('a')
    expect([again?.status, again?.headers.get('content-language'), await lengthOf(again)]).toEqual([200, 'en', 50])
  }
})

it('has room for so many bytes: first those go that were asked for longest ago', async () => {
  const kept = keepAnswers(1_000)
  for (let index = 0; index < 20; index++) await kept.keep(String(index), answer(50))
  kept.get('0')
  await kept.keep('20', answer(50))
  expect(['0', '1', '2', '20'].filter(key => kept.get(key) !== null)).toEqual(['0', '2', '20'])
})

it('passes on what is too large, and keeps none of it', async () => {
  const kept = keepAnswers(1_000)
  await kept.keep('small', answer(50))
  expect(await lengthOf(await kept.keep('large', answer(500)))).toBe(500)
  expect([kept.get('large'), await lengthOf(kept.get('small'))]).toEqual([null, 50])
})
