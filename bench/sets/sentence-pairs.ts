import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePair, PAIR_FEATURES } from '../../packages/collate/src/align/pair-features.ts'
import { toFeatures } from '../../packages/collate/src/align/sentence-features.ts'
import { createVocabulary } from '../../packages/collate/src/align/vocabulary.ts'
import { weighAlone } from '../../packages/collate/src/align/weights.ts'
import { findWords } from '../../packages/text/src/index.ts'
import type { Sample } from '../train/fit-logistic.ts'
import { SHARED } from './places.ts'

/** Pairs of sentences by their features, and how alike people found them, 0..1: MSRP (`msrp`, `msrp dev`) or an STS set (`2013/headlines`); empty where it is not here. */
export const loadSentencePairs = (name: string): Sample[] => {
  const part = /^msrp ?(.*)$/.exec(name)?.[1]
  const rows =
    part === undefined
      ? readRows(`sts/${name}.test.tsv`).map(([score, a = '', b = '']) => ({ y: Number(score) / 5, a, b }))
      : readRows(`msrp/msr_paraphrase_${part || 'train'}.txt`)
          .slice(1)
          .map(([quality, , , a = '', b = '']) => ({ y: Number(quality), a, b }))
  const vocabulary = createVocabulary()
  const read = (text: string) => toFeatures(text, { start: 0, end: text.length }, findWords(text), vocabulary)
  const pairs = rows.map(({ y, a, b }) => ({ y, a: read(a), b: read(b) }))
  const weights = weighAlone(vocabulary)
  return pairs.map(({ y, a, b }) => {
    const row = new Float64Array(PAIR_FEATURES.length)
    comparePair(a, b, weights, row)
    return { x: [...row], y, weight: 1 }
  })
}

const readRows = (path: string): string[][] => {
  const file = join(SHARED, 'eval/data', path)
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  return text
    .split(/\r?\n/)
    .filter(Boolean)
    .map(line => line.split('\t'))
}
