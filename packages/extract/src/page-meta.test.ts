import { expect, it } from 'vitest'
import { readMeta } from './page-meta.ts'
import { parsePage } from './page-tree.ts'

const tree = parsePage(`<meta name="DC.creator" content=" Mina  Varga "><meta name="dc.creator" content="Odo Pell">
<meta property="og:title" content="Quay shut"><meta name="dc.creator" content="Odo Pell"><meta name="empty" content="">`)
if ('limit' in tree) throw new Error(tree.limit.message)
const meta = readMeta(tree)

it('looks the first of several names up, whatever their case', () =>
  expect(meta('headline', 'OG:title')).toEqual({ value: 'Quay shut', name: 'OG:title' }))
it('gives all values of one name, each once', () => expect(meta.all('dc.creator')).toEqual(['Mina Varga', 'Odo Pell']))
it('knows nothing of what is empty or not there', () => expect([meta('empty'), meta.all('none')]).toEqual([null, []]))
