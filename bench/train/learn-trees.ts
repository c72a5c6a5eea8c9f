import type { Sample } from './fit-logistic.ts'
import { fitTrees, type TreeOptions } from './fit-trees.ts'

/** Trees, as text, fitted to rows of features kept one by one. */
export const learnTrees = (samples: readonly Sample[], options: TreeOptions): string => {
  const width = samples[0]?.x.length ?? 0
  const rows = new Float32Array(samples.length * width)
  for (const [index, { x }] of samples.entries()) rows.set(x, index * width)
  return fitTrees(
    {
      rows,
      width,
      labels: Float64Array.from(samples, ({ y }) => y),
      weights: Float64Array.from(samples, ({ weight }) => weight),
    },
    options,
  )
}
