/**
 * Trains `packages/extract/src/block-model.data.json`, which tells body blocks of a page from all others.
 *
 * Data: trafilatura's evaluation pages (a block that holds a segment which must appear is body, one that holds a segment
 * which must not is none, all others are left out) and the pages of gold events (all between the first and the last words
 * of the body is body but for what is named as excluded, all else is none).
 *
 *     node bench/train/train-blocks.ts ../shared            five folds by page: F1 on the pages not seen
 *     node bench/train/train-blocks.ts ../shared --write    trains on all pages and writes the model
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toFeatures } from '../../packages/extract/src/block-features.ts'
import { chanceOf, INNER, type Tree } from '../../packages/extract/src/block-model.ts'
import { declaredCharset, decode } from '../../packages/extract/src/decode.ts'
import { layOut } from '../../packages/extract/src/page-body.ts'
import { readPageMetadata } from '../../packages/extract/src/page-metadata.ts'
import { parsePage } from '../../packages/extract/src/page-tree.ts'
import { loadAnnotatedPages } from '../sets/annotated-pages.ts'
import { ROOT, SHARED } from '../sets/places.ts'

const TREES = 140
const RATE = 0.1
/** Fewest rows in a leaf. */
const SMALLEST = 12
const RIDGE = 4
/** Values of a feature are sorted into so many bins. */
const BINS = 32
const FOLDS = 5

type Page = {
  readonly rows: readonly (readonly number[])[]
  /** 1 body, 0 none, -1 unknown. */
  readonly labels: readonly number[]
  readonly texts: readonly string[]
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
  readonly set: string
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

const readPage = (path: string): { texts: string[]; tags: string[]; rows: number[][]; german: boolean } | null => {
  const bytes = path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)
  const tree = parsePage(decode(path, bytes, declaredCharset(bytes)).text ?? '')
  if ('limit' in tree) return null
  const layout = layOut(tree)
  const { headline, language } = readPageMetadata(tree, layout, path)
  return {
    texts: layout.blocks.map(block => block.text),
    tags: layout.blocks.map(block => block.tag),
    rows: toFeatures(layout.blocks, { ...layout, headline }),
    german: language === 'de',
  }
}

const readSegmentPages = (folder: string): Page[] =>
  loadAnnotatedPages(folder).flatMap(({ path, wanted: yes, unwanted: no }) => {
    const page = readPage(path)
    if (page === null) return []
    const wanted = yes.map(collapse).filter(text => text !== '')
    const unwanted = no.map(collapse).filter(text => text !== '')
    const labels = page.texts.map(text => {
      const has = wanted.some(segment => text.includes(segment))
      const hasNot = unwanted.some(segment => text.includes(segment))
      return has === hasNot ? -1 : has ? 1 : 0
    })
    return [{ ...page, labels, wanted, unwanted, set: page.german ? 'segments, German' : 'segments, other' }]
  })

const readEventPages = (folder: string, set: string): Page[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(slug => {
    const file = join(folder, slug, 'event.json')
    if (!existsSync(file)) return []
    const { reports }: { reports: { file: string; excluded: string[]; body_first: string; body_last: string }[] } =
      JSON.parse(readFileSync(file, 'utf8'))
    return reports.flatMap(({ file: name, excluded, body_first, body_last }) => {
      const page = name.endsWith('.html') ? readPage(join(folder, slug, 'reports', name)) : null
      if (page === null) return []
      const first = page.texts.findIndex(text => text.includes(collapse(body_first)))
      const last = page.texts.findLastIndex(text => text.includes(collapse(body_last)))
      if (first < 0 || last < 0) return []
      const labels = page.texts.map((text, index) =>
        index < first || index > last || excluded.some(line => text.includes(collapse(line)))
          ? 0
          : page.tags[index] === 'p'
            ? 1
            : -1,
      )
      const wanted = page.texts.filter((_, index) => labels[index] === 1)
      return [{ ...page, labels, wanted, unwanted: excluded.map(collapse), set }]
    })
  })
}

const train = (pages: readonly Page[]): Tree[] => {
  const rows: (readonly number[])[] = []
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
    const step = Math.max(1, values.length / BINS)
    const found = new Set<number>()
    for (let at = step; at < values.length; at += step)
      found.add(Number((((values[Math.floor(at) - 1] ?? 0) + (values[Math.floor(at)] ?? 0)) / 2).toFixed(4)))
    return [...found]
  })
  const bins = cuts.map((points, feature) =>
    Uint8Array.from(rows, row => points.filter(cut => (row[feature] ?? 0) >= cut).length),
  )
  const scores = new Float64Array(rows.length)
  return Array.from({ length: TREES }, () => {
    const chances = scores.map(score => 1 / (1 + Math.exp(-score)))
    const slope = chances.map((chance, row) => (labels[row] ?? 0) - chance)
    const curve = chances.map(chance => chance * (1 - chance))
    const tree = {
      feature: Array<number>(INNER).fill(0),
      below: Array<number>(INNER).fill(1e9),
      leaf: Array<number>(INNER + 1).fill(0),
    }
    const grow = (node: number, members: readonly number[]): void => {
      let [slopes, curves] = [0, 0]
      for (const row of members) {
        slopes += slope[row] ?? 0
        curves += curve[row] ?? 0
      }
      if (node >= INNER) {
        const value = Number(((RATE * slopes) / (curves + RIDGE)).toFixed(4))
        tree.leaf[node - INNER] = value
        for (const row of members) scores[row] = (scores[row] ?? 0) + value
        return
      }
      let best = { gain: 0.4, feature: 0, bin: -1 }
      for (let feature = 0; feature < width; feature++) {
        const column = bins[feature] ?? new Uint8Array()
        const sums = new Float64Array(3 * (BINS + 2))
        for (const row of members) {
          const at = 3 * (column[row] ?? 0)
          sums[at] = (sums[at] ?? 0) + (slope[row] ?? 0)
          sums[at + 1] = (sums[at + 1] ?? 0) + (curve[row] ?? 0)
          sums[at + 2] = (sums[at + 2] ?? 0) + 1
        }
        let [left, leftCurve, count] = [0, 0, 0]
        for (let bin = 0; bin < (cuts[feature]?.length ?? 0); bin++) {
          left += sums[3 * bin] ?? 0
          leftCurve += sums[3 * bin + 1] ?? 0
          count += sums[3 * bin + 2] ?? 0
          if (count < SMALLEST || members.length - count < SMALLEST) continue
          const gain =
            left ** 2 / (leftCurve + RIDGE) +
            (slopes - left) ** 2 / (curves - leftCurve + RIDGE) -
            slopes ** 2 / (curves + RIDGE)
          if (gain > best.gain) best = { gain, feature, bin }
        }
      }
      const column = bins[best.feature] ?? new Uint8Array()
      tree.feature[node] = best.feature
      tree.below[node] = best.bin < 0 ? 1e9 : (cuts[best.feature]?.[best.bin] ?? 1e9)
      const isLeft = (row: number): boolean => best.bin < 0 || (column[row] ?? 0) <= best.bin
      grow(2 * node + 1, members.filter(isLeft))
      grow(
        2 * node + 2,
        members.filter(row => !isLeft(row)),
      )
    }
    grow(0, Array.from(rows.keys()))
    return tree
  })
}

/** Segments found, wrongly found and missed, by set of pages. */
const score = (results: readonly { page: Page; chances: readonly number[] }[], threshold: number): string => {
  const lines: string[] = []
  for (const set of ['all segments', ...new Set(results.map(({ page }) => page.set))]) {
    let [right, wrong, missed] = [0, 0, 0]
    for (const { page, chances } of results) {
      if (page.set !== set && !(set === 'all segments' && page.set.startsWith('segments'))) continue
      const text = page.texts.filter((_, index) => (chances[index] ?? 0) > threshold).join(' ')
      for (const segment of page.wanted) text.includes(segment) ? right++ : missed++
      for (const segment of page.unwanted) if (text.includes(segment)) wrong++
    }
    const [precision, recall] = [right / (right + wrong), right / (right + missed)]
    lines.push(
      `above ${threshold}  ${set.padEnd(18)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
    )
  }
  return lines.join('\n')
}

const [shared = SHARED, flag] = process.argv.slice(2)
const pages = [
  ...readSegmentPages(join(shared, 'eval/data/trafilatura-eval')),
  ...readEventPages(join(shared, 'gold'), 'gold events'),
  ...readEventPages(join(ROOT, 'datasets/demo'), 'demo events'),
]
if (flag === '--write')
  writeFileSync(
    join(ROOT, 'packages/extract/src/block-model.data.json'),
    `${JSON.stringify({ trees: train(pages) })}\n`,
  )
else {
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const trees = train(pages.filter((_, index) => index % FOLDS !== fold))
    return pages
      .filter((_, index) => index % FOLDS === fold)
      .map(page => ({ page, chances: page.rows.map(row => chanceOf(trees, row)) }))
  }).flat()
  for (const threshold of [0.4, 0.5, 0.6]) console.log(score(results, threshold))
}
