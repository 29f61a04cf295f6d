/**
 * Two-sided p-value of the Mann-Whitney U test: how likely samples of one and the same thing differ as much as these. By the
 * normal approximation with corrections for ties and continuity, so for some 20 values each or more; 1 where all are equal.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const count = a.length + b.length
  const { ranks, ties } = ranked([...a, ...b])
  const rankSum = ranks.slice(0, a.length).reduce((sum, rank) => sum + rank, 0)
  const u = rankSum - (a.length * (a.length + 1)) / 2
  const expected = (a.length * b.length) / 2
  const variance = ((a.length * b.length) / 12) * (count + 1 - ties / (count * (count - 1)))
  if (variance === 0) return 1
  const z = Math.max(0, Math.abs(u - expected) - 0.5) / Math.sqrt(variance)
  return Math.min(1, complementaryError(z / Math.SQRT2))
}

/** Each value's place in the order, from 1, equal ones the mean of theirs; and the sum of t³ − t over ties of t values. */
function ranked(values: readonly number[]): { ranks: number[]; ties: number } {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const ranks = Array<number>(values.length)
  let ties = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && order[to]!.value === order[from]!.value) to++
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2
    ties += (to - from) ** 3 - (to - from)
    from = to
  }
  return { ranks, ties }
}

/** erfc(x) for x ≥ 0 to 1.5e-7 (Abramowitz and Stegun, 7.1.26). */
function complementaryError(x: number): number {
  const t = 1 / (1 + 0.3275911 * x)
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return series * Math.exp(-x * x)
}
