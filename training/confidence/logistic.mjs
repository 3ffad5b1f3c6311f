// Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares).

const sigmoid = x => 1 / (1 + Math.exp(-x))

/**
 * @param rows sparse rows: Map of column to value
 * @param labels 0 or 1
 * @param penalties by column; the intercept is not penalised
 * @returns {{base: number, weights: number[]}}
 */
export function fitted(rows, labels, penalties, rounds = 25) {
  const p = penalties.length + 1
  const beta = new Float64Array(p)
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(p)
    const hessian = Array.from({ length: p }, () => new Float64Array(p))
    for (let i = 0; i < rows.length; i++) {
      const entries = [[0, 1], ...[...rows[i]].map(([c, v]) => [c + 1, v])]
      let z = 0
      for (const [c, v] of entries) z += beta[c] * v
      const mu = sigmoid(z)
      const w = Math.max(1e-6, mu * (1 - mu))
      for (const [c, v] of entries) {
        gradient[c] += (labels[i] - mu) * v
        for (const [d, u] of entries) hessian[c][d] += w * v * u
      }
    }
    for (let c = 1; c < p; c++) {
      gradient[c] -= penalties[c - 1] * beta[c]
      hessian[c][c] += penalties[c - 1]
    }
    const step = solve(hessian, gradient)
    let largest = 0
    for (let c = 0; c < p; c++) {
      beta[c] += step[c]
      largest = Math.max(largest, Math.abs(step[c]))
    }
    if (largest < 1e-6) break
  }
  return { base: beta[0], weights: [...beta.subarray(1)] }
}

export function predict({ base, weights }, row) {
  let z = base
  for (const [c, v] of row) z += weights[c] * v
  return sigmoid(z)
}

/** Solves a symmetric positive definite system by Cholesky's method. */
function solve(matrix, vector) {
  const n = vector.length
  const l = Array.from({ length: n }, () => new Float64Array(n))
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j]
      for (let k = 0; k < j; k++) sum -= l[i][k] * l[j][k]
      l[i][j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / l[j][j]
    }
  const y = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = vector[i]
    for (let k = 0; k < i; k++) sum -= l[i][k] * y[k]
    y[i] = sum / l[i][i]
  }
  const x = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i]
    for (let k = i + 1; k < n; k++) sum -= l[k][i] * x[k]
    x[i] = sum / l[i][i]
  }
  return x
}
