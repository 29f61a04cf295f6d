/** An article that may be placed; `at` is its shown date, UTC milliseconds. */
export interface Candidate {
  id: number
  at: number
}

/** What was chosen out of a list, and how far down it one had to look. */
interface Chosen {
  ids: number[]
  /** Shown date of the lowest place that mattered; Infinity where none did. */
  from: number
}

/**
 * Takes the first articles that are not used yet, and marks them as used.
 * @param placed ids that editors put first
 * @param list what comes after them, newest first
 * @param end how far down it was looked for the list
 */
export function choose(
  used: Set<number>,
  limit: number,
  placed: readonly number[],
  list: readonly Candidate[],
  end: number,
): Chosen {
  const ids: number[] = []
  const take = (id: number) => {
    if (ids.length === limit || used.has(id)) return
    used.add(id)
    ids.push(id)
  }
  placed.forEach(take)
  let from = Infinity
  for (const { id, at } of list) {
    if (ids.length === limit) return { ids, from }
    take(id)
    from = at
  }
  return { ids, from: ids.length === limit ? from : end }
}
