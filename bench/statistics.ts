/** The value below which `part` (0 to 1) of the values lie, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN
}

/** The middle value, between the two middle ones of an even number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return NaN
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Median and 95th percentile of durations, in milliseconds, as the report has them. */
export function spread(values: readonly number[]): { p50: number; p95: number; count: number } {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95), count: values.length }
}
