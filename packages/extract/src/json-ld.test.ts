import { describe, expect, it } from 'vitest'
import { namesOf, readJsonLd, textOf } from './json-ld.ts'
import { parsePage } from './page-tree.ts'

const read = (...objects: unknown[]) => {
  const tree = parsePage(
    objects.map(object => `<script type="application/ld+json">${JSON.stringify(object)}</script>`).join(''),
  )
  if ('limit' in tree) throw new Error(tree.limit.message)
  return readJsonLd(tree)
}

describe('JSON-LD', () => {
  it('finds the article in a graph, and its author by reference', () => {
    const { article, named } = read({
      '@graph': [
        { '@type': 'WebPage', '@id': '#page', name: 'Quay shut' },
        { '@type': 'NewsArticle', headline: 'Quay shut', author: { '@id': '#mina' } },
        { '@type': 'Person', '@id': '#mina', name: 'Mina Varga' },
      ],
    })
    expect(article?.headline).toBe('Quay shut')
    expect(namesOf(article?.author, named)).toEqual([{ name: 'Mina Varga', organisation: false }])
  })
  it('keeps an article and the page apart', () => {
    const { article, page } = read({ '@type': 'WebPage', author: 'Mina Varga' }, { '@type': 'BlogPosting' })
    expect([article?.['@type'], page?.author]).toEqual(['BlogPosting', 'Mina Varga'])
  })
  it('tells organisations from people', () =>
    expect(
      namesOf(
        [
          { '@type': 'Person', name: 'Mina Varga' },
          { '@type': 'NewsMediaOrganization', name: 'Tidal Post' },
        ],
        new Map(),
      ).map(({ organisation }) => organisation),
    ).toEqual([false, true]))
  it('takes what refers to nothing for no name', () => expect(namesOf({ '@id': '#nobody' }, new Map())).toEqual([]))
  it('is found nowhere in broken JSON', () => {
    const tree = parsePage('<script type="application/ld+json">{"@type":</script>')
    expect('limit' in tree ? null : readJsonLd(tree)).toEqual({ article: null, page: null, named: new Map() })
  })
  it.each([
    ['Moss &amp; Varga', 'Moss & Varga'],
    ['Redacci&oacute;n  Pell', 'Redacción Pell'],
    ['a < b &amp; c', 'a < b & c'],
    ['', null],
    [7, null],
  ])('text of %j', (value, text) => expect(textOf(value)).toBe(text))
})
