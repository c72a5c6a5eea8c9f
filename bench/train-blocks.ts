/**
 * Trains `packages/extract/src/block-model.data.json` on trafilatura's evaluation pages: a block that holds a segment
 * which must appear is body, one that holds a segment which must not is none, all others are left out.
 *
 *     node bench/train-blocks.ts ../shared/eval/data/trafilatura-eval          two folds: F1 on the pages not seen
 *     node bench/train-blocks.ts ../shared/eval/data/trafilatura-eval --write  trains on all pages and writes the model
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { toFeatures } from '../packages/extract/src/block-features.ts'
import { declaredCharset, decode } from '../packages/extract/src/decode.ts'
import { parsePage } from '../packages/extract/src/parse-page.ts'
import { readBlocks } from '../packages/extract/src/readability.ts'

const TREES = 90
const DEPTH = 4
const INNER = 2 ** DEPTH - 1
const RATE = 0.15
const SMALLEST = 15
const RIDGE = 5

type Page = {
  readonly rows: readonly number[][]
  readonly labels: readonly number[]
  readonly texts: readonly string[]
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}
type Tree = { readonly feature: number[]; readonly below: number[]; readonly leaf: number[] }
type Gold = { readonly file: string; readonly with?: readonly string[]; readonly without?: readonly string[] }

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

const readPages = (folder: string): Page[] => {
  const gold: Readonly<Record<string, Gold>> = JSON.parse(readFileSync(`${folder}/tests/evaldata.json`, 'utf8'))
  return Object.values(gold).flatMap(({ file, with: yes = [], without: no = [] }) => {
    const path = ['cache', 'eval'].map(name => `${folder}/tests/${name}/${file}.gz`).find(existsSync)
    if (path === undefined) return []
    const bytes = gunzipSync(readFileSync(path))
    const document = parsePage(decode(file, bytes, declaredCharset(bytes)).text ?? '')
    if (document === null) return []
    const { blocks, kept } = readBlocks(document)
    const wanted = yes.map(collapse).filter(text => text !== '')
    const unwanted = no.map(collapse).filter(text => text !== '')
    const labels = blocks.map(({ text }) => {
      const has = wanted.some(segment => text.includes(segment))
      const hasNot = unwanted.some(segment => text.includes(segment))
      return has === hasNot ? -1 : has ? 1 : 0
    })
    return [{ rows: toFeatures(blocks, kept), labels, texts: blocks.map(block => block.text), wanted, unwanted }]
  })
}

const train = (pages: readonly Page[]): Tree[] => {
  const rows: number[][] = []
  const labels: number[] = []
  for (const page of pages)
    for (const [index, label] of page.labels.entries())
      if (label >= 0) {
        rows.push(page.rows[index] ?? [])
        labels.push(label)
      }
  const width = rows[0]?.length ?? 0
  const cuts = Array.from({ length: width }, (_, feature) => {
    const values = [...new Set(rows.map(row => row[feature] ?? 0))].toSorted((a, b) => a - b)
    const step = Math.max(1, Math.floor(values.length / 24))
    const found: number[] = []
    for (let at = step; at < values.length; at += step)
      found.push(Number((((values[at - 1] ?? 0) + (values[at] ?? 0)) / 2).toFixed(4)))
    return found
  })
  const scores = new Float64Array(rows.length)
  return Array.from({ length: TREES }, () => {
    const slope = labels.map((label, row) => label - sigmoid(scores[row] ?? 0))
    const curve = labels.map((_, row) => {
      const chance = sigmoid(scores[row] ?? 0)
      return chance * (1 - chance)
    })
    const tree: Tree = { feature: Array(INNER).fill(0), below: Array(INNER).fill(1e9), leaf: Array(INNER + 1).fill(0) }
    const grow = (node: number, members: readonly number[]): void => {
      const sum = (values: readonly number[]): number => members.reduce((total, row) => total + (values[row] ?? 0), 0)
      const [slopes, curves] = [sum(slope), sum(curve)]
      if (node >= INNER) {
        const value = Number(((RATE * slopes) / (curves + RIDGE)).toFixed(4))
        tree.leaf[node - INNER] = value
        for (const row of members) scores[row] = (scores[row] ?? 0) + value
        return
      }
      let best = { gain: 0.5, feature: 0, cut: 1e9 }
      for (const [feature, points] of cuts.entries())
        for (const cut of points) {
          let [left, leftCurve, count] = [0, 0, 0]
          for (const row of members)
            if ((rows[row]?.[feature] ?? 0) < cut) {
              left += slope[row] ?? 0
              leftCurve += curve[row] ?? 0
              count++
            }
          if (count < SMALLEST || members.length - count < SMALLEST) continue
          const gain =
            left ** 2 / (leftCurve + RIDGE) +
            (slopes - left) ** 2 / (curves - leftCurve + RIDGE) -
            slopes ** 2 / (curves + RIDGE)
          if (gain > best.gain) best = { gain, feature, cut }
        }
      tree.feature[node] = best.feature
      tree.below[node] = best.cut
      grow(
        2 * node + 1,
        members.filter(row => (rows[row]?.[best.feature] ?? 0) < best.cut),
      )
      grow(
        2 * node + 2,
        members.filter(row => (rows[row]?.[best.feature] ?? 0) >= best.cut),
      )
    }
    grow(0, Array.from(rows.keys()))
    return tree
  })
}

const chance = (trees: readonly Tree[], row: readonly number[]): number => {
  let sum = 0
  for (const tree of trees) {
    let node = 0
    while (node < INNER) node = 2 * node + ((row[tree.feature[node] ?? 0] ?? 0) < (tree.below[node] ?? 0) ? 1 : 2)
    sum += tree.leaf[node - INNER] ?? 0
  }
  return sigmoid(sum)
}

const score = (trees: readonly Tree[], pages: readonly Page[], threshold: number): string => {
  let [right, wrong, missed] = [0, 0, 0]
  for (const page of pages) {
    const text = page.texts.filter((_, index) => chance(trees, page.rows[index] ?? []) > threshold).join(' ')
    for (const segment of page.wanted) text.includes(segment) ? right++ : missed++
    for (const segment of page.unwanted) if (text.includes(segment)) wrong++
  }
  const [precision, recall] = [right / (right + wrong), right / (right + missed)]
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`
}

const [folder = '../shared/eval/data/trafilatura-eval', flag] = process.argv.slice(2)
const pages = readPages(folder)
if (flag === '--write')
  writeFileSync(
    new URL('../packages/extract/src/block-model.data.json', import.meta.url),
    `${JSON.stringify({ trees: train(pages) })}\n`,
  )
else
  for (const fold of [0, 1]) {
    const trees = train(pages.filter((_, index) => index % 2 === fold))
    const unseen = pages.filter((_, index) => index % 2 !== fold)
    for (const threshold of [0.4, 0.5, 0.6])
      console.log(`fold ${fold}  above ${threshold}  ${score(trees, unseen, threshold)}`)
  }
