import { spawnSync } from 'node:child_process'
import { groupReports } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { scoreClusters } from '../score/score-clusters.ts'
import { loadLabelled } from '../sets/grouping-sets.ts'
import { undate } from '../sets/pair-samples.ts'

/**
 * Compares grouping with what is at hand elsewhere, in one run: scikit-learn's TF-IDF (words and pairs of words, sublinear,
 * English stop words) with average link on all cosine distances. Both see headline and text; ours is
 * shown with the dates that the reports have and without. The threshold of scikit-learn is the one that is best on the very
 * collection, ours the shipped one (whose trees learned from BASIL and ECB+). Seconds are processor seconds, reading apart.
 * An argument names the python that has scikit-learn.
 */
const PROGRAM = `
import json, sys, time
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_distances
texts = json.load(sys.stdin)
start = time.process_time()
vectors = TfidfVectorizer(sublinear_tf=True, stop_words='english', ngram_range=(1, 2)).fit_transform(texts)
distances = cosine_distances(vectors)
def cluster(threshold):
    model = AgglomerativeClustering(n_clusters=None, metric='precomputed', linkage='average', distance_threshold=threshold)
    return model.fit_predict(distances).tolist()
labels = [cluster(0.9)]
seconds = time.process_time() - start
labels += [cluster(t / 100) for t in range(70, 98, 2)]
json.dump({'seconds': seconds, 'labels': labels}, sys.stdout)
`

type Answer = { readonly seconds: number; readonly labels: readonly (readonly number[])[] }

const askScikitLearn = (reports: readonly Report[]): Answer | null => {
  const input = JSON.stringify(reports.map(({ headline, text }) => `${headline ?? ''}\n${text}`))
  const { status, stdout } = spawnSync(process.argv[2] ?? 'python3', ['-c', PROGRAM], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  return status === 0 ? JSON.parse(stdout) : null
}

const spentSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const groupAndScore = (reports: readonly Report[], events: readonly string[]): { f1: number; seconds: number } => {
  const start = spentSeconds()
  const groups = groupReports(reports)
  const seconds = spentSeconds() - start
  const clusterOf = new Map(groups.flatMap(({ reportIds }, at) => reportIds.map(id => [id, String(at)] as const)))
  const clusters = reports.map(({ id }) => clusterOf.get(id) ?? id)
  return { f1: scoreClusters(clusters, events).f1, seconds }
}

for (const set of (await loadLabelled()).filter(({ name }) => name === 'basil' || name === 'ecbplus')) {
  const own = groupAndScore(set.reports, set.events)
  const bare = groupAndScore(undate(set).reports, set.events)
  console.log(`${set.name}, ${set.reports.length} reports`)
  console.log(
    `  ours          B3 F1 ${own.f1.toFixed(3)} in ${own.seconds.toFixed(1)} s, without dates ${bare.f1.toFixed(3)}`,
  )
  const other = askScikitLearn(set.reports)
  if (other === null) {
    console.log('  scikit-learn  skipped: this python has none')
    continue
  }
  const best = Math.max(...other.labels.map(labels => scoreClusters(labels.map(String), set.events).f1))
  const ratio = (own.seconds / other.seconds).toFixed(2)
  console.log(`  scikit-learn  B3 F1 ${best.toFixed(3)} in ${other.seconds.toFixed(1)} s; ours / theirs ${ratio}`)
}
