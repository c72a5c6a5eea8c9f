import { describe, expect, it } from 'vitest'
import { readPageIsolated } from './isolate.ts'

const page = (number: number): string =>
  `<html><body><article><h1>Quay ${number} shut</h1>${`<p>The council voted on Tuesday to close quay ${number} to lorries from the first of May, its clerk said.</p>`.repeat(3)}</article></body></html>`

describe('a page is read in a process of its own', () => {
  it('many pages, results for each its own', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, number) => readPageIsolated(page(number), `${number}.html`)),
    )
    expect(outcomes.map(outcome => outcome.page?.headline)).toEqual(
      Array.from({ length: 12 }, (_, number) => `Quay ${number} shut`),
    )
  })

  it('one that takes too long is killed, and the others come through', async () => {
    const slow = `<html><body><p>${'&nbsp;'.repeat(400_000)}</p></body></html>`
    const outcomes = await Promise.all([
      readPageIsolated(page(1), 'a'),
      readPageIsolated(slow, 'b', 5),
      readPageIsolated(page(2), 'c'),
      readPageIsolated(page(3), 'd'),
    ])
    expect(outcomes.map(outcome => (outcome.page === null ? outcome.code : outcome.page.headline))).toEqual([
      'Quay 1 shut',
      'page-timeout',
      'Quay 2 shut',
      'Quay 3 shut',
    ])
  })

  it.each([
    ['nested too deep', '<div>'.repeat(5_000), 'too-deep'],
    ['too many elements', '<b>x</b>'.repeat(100_000), 'too-many-nodes'],
    ['nothing in it', '<html></html>', 'no-body'],
  ])('%s', async (_, content, code) => expect(await readPageIsolated(content, 'x')).toMatchObject({ page: null, code }))
})
