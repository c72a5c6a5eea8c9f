import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stemmer } from '../../packages/collate/node_modules/stemmer/index.js'
import { toTokens } from '../../packages/collate/src/align/tokens.ts'
import { findSentences, findWords } from '../../packages/text/src/index.ts'
import { ROOT, SHARED } from '../sets/places.ts'

/**
 * Writes how common words are in news, for the aligner: the share of sentences that hold a stem, as the geometric mean
 * over three collections of unlike subjects, so that the subject of one of them does not pass for common English.
 * Stems mostly written with a capital are left out, and so are stems in fewer than 5 reports or in one collection only.
 */
const COLLECTIONS = ['basil', 'ecbplus', 'neus'].map(name => join(SHARED, `corpora/${name}.jsonl`))
const LEAST_SENTENCES = 20
const RAREST = 8

if (COLLECTIONS.some(path => !existsSync(path))) {
  console.log('skipped: the collections are not here')
  process.exit(0)
}

type Use = { readonly inSentences: number[]; reports: number; capitals: number; seen: number }
const uses = new Map<string, Use>()
const lengths = COLLECTIONS.map(() => 0)
for (const [collection, path] of COLLECTIONS.entries())
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { text }: { text: string } = JSON.parse(line)
    const inReport = new Set<string>()
    const words = findWords(text)
    for (const { start, end } of findSentences(text)) {
      lengths[collection] = (lengths[collection] ?? 0) + 1
      const own = words.filter(word => word.start >= start && word.end <= end)
      const inSentence = new Set<string>()
      for (const [at, token] of toTokens(text, own).entries()) {
        if (token.numeral) continue
        const stem = stemmer(token.key)
        const use = uses.get(stem) ?? { inSentences: COLLECTIONS.map(() => 0), reports: 0, capitals: 0, seen: 0 }
        uses.set(stem, use)
        if (at > 0) {
          use.seen++
          if (token.capital) use.capitals++
        }
        if (!inSentence.has(stem)) use.inSentences[collection] = (use.inSentences[collection] ?? 0) + 1
        if (!inReport.has(stem)) use.reports++
        inSentence.add(stem)
        inReport.add(stem)
      }
    }
  }

const byWeight = new Map<string, string[]>()
for (const [stem, use] of [...uses].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const sentences = use.inSentences.reduce((sum, count) => sum + count, 0)
  if (use.inSentences.filter(count => count > 0).length < 2 || use.reports < 5 || sentences < LEAST_SENTENCES) continue
  if (use.capitals > 0.6 * use.seen) continue
  const logs = use.inSentences.map((count, at) => -Math.log((count + 0.5) / ((lengths[at] ?? 0) + 1)))
  const weight = Math.min(logs.reduce((sum, value) => sum + value, 0) / logs.length, RAREST)
  if (weight === RAREST) continue
  const bucket = weight.toFixed(1)
  byWeight.set(bucket, [...(byWeight.get(bucket) ?? []), stem])
}
const lines = [...byWeight]
  .toSorted(([a], [b]) => Number(a) - Number(b))
  .map(([weight, stems]) => `${weight} ${stems.join(' ')}`)
writeFileSync(
  join(ROOT, 'packages/collate/src/align/background.ts'),
  `// Written by bench/train/train-background.ts from the BASIL, ECB+ and NeuS reports (9,349 reports); do not edit.
const STEMS = \`
${lines.join('\n')}
\`

/** How rare a stem is in news, in nats: minus the logarithm of the share of sentences that hold it. Stems not listed are rarer than all of these. */
export const BACKGROUND: ReadonlyMap<string, number> = new Map(
  STEMS.trim()
    .split('\\n')
    .flatMap(line => {
      const [weight, ...stems] = line.split(' ')
      return stems.map(stem => [stem, Number(weight)] as const)
    }),
)
`,
)
console.log(`${uses.size} stems seen, ${lines.length} weights written`)
