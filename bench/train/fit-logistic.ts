/** Rows of features with what they should come out as, 0..1, and how much each counts. */
export type Sample = { readonly x: readonly number[]; readonly y: number; readonly weight: number }

/**
 * Ridge logistic regression by Newton's method on standardised features; the coefficients are for the features as
 * given. The first feature is the constant 1 and is not shrunk. Deterministic.
 */
export const fitLogistic = (samples: readonly Sample[], ridge: number): number[] => {
  const width = samples[0]?.x.length ?? 0
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  const means = Array.from({ length: width }, (_, f) =>
    f === 0 ? 0 : samples.reduce((sum, { x, weight }) => sum + weight * (x[f] ?? 0), 0) / total,
  )
  const scales = means.map((mean, f) =>
    f === 0
      ? 1
      : Math.sqrt(samples.reduce((sum, { x, weight }) => sum + weight * ((x[f] ?? 0) - mean) ** 2, 0) / total) || 1,
  )
  const rows = samples.map(({ x }) => Float64Array.from(x, (value, f) => (value - (means[f] ?? 0)) / (scales[f] ?? 1)))
  const beta = new Float64Array(width)
  for (let round = 0; round < 25; round++) {
    const gradient = Float64Array.from(beta, (value, f) => (f === 0 ? 0 : -ridge * value))
    const hessian = Array.from({ length: width }, (_, f) =>
      Float64Array.from({ length: width }, (_, g) => (f === g ? (f === 0 ? 1e-9 : ridge) : 0)),
    )
    for (const [index, row] of rows.entries()) {
      const { y = 0, weight = 0 } = samples[index] ?? {}
      let z = 0
      for (let f = 0; f < width; f++) z += (row[f] ?? 0) * (beta[f] ?? 0)
      const p = 1 / (1 + Math.exp(-z))
      const curve = weight * Math.max(p * (1 - p), 1e-6)
      for (let f = 0; f < width; f++) {
        const value = row[f] ?? 0
        if (value === 0) continue
        gradient[f] = (gradient[f] ?? 0) + weight * (y - p) * value
        const line = hessian[f]
        if (line) for (let g = 0; g <= f; g++) line[g] = (line[g] ?? 0) + curve * value * (row[g] ?? 0)
      }
    }
    const step = solve(hessian, gradient)
    let moved = 0
    for (let f = 0; f < width; f++) {
      beta[f] = (beta[f] ?? 0) + (step[f] ?? 0)
      moved = Math.max(moved, Math.abs(step[f] ?? 0))
    }
    if (moved < 1e-8) break
  }
  const plain = Array.from(beta, (value, f) => value / (scales[f] ?? 1))
  plain[0] = (beta[0] ?? 0) - plain.reduce((sum, value, f) => (f === 0 ? sum : sum + value * (means[f] ?? 0)), 0)
  return plain
}

/** Solves a symmetric positive definite system given by its lower triangle (Cholesky). */
const solve = (matrix: readonly Float64Array[], right: Float64Array): Float64Array => {
  const n = right.length
  const lower = matrix.map(row => Float64Array.from(row))
  for (let i = 0; i < n; i++) {
    const row = lower[i] ?? new Float64Array(n)
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? row
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[j] || 1)
    }
  }
  const y = Float64Array.from(right)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) y[i] = (y[i] ?? 0) - (lower[i]?.[k] ?? 0) * (y[k] ?? 0)
    y[i] = (y[i] ?? 0) / (lower[i]?.[i] || 1)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) y[i] = (y[i] ?? 0) - (lower[k]?.[i] ?? 0) * (y[k] ?? 0)
    y[i] = (y[i] ?? 0) / (lower[i]?.[i] || 1)
  }
  return y
}
