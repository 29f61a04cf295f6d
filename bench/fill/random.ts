/** Numbers that look random and are the same for the same seed, so that a filling can go on where it stopped. */
export interface Random {
  /** From 0 to 1, 1 left out. */
  next: () => number
  /** A whole number from 0, `below` left out. */
  below: (below: number) => number
  pick: <T>(from: readonly T[]) => T
  /** As pick(), the first ones far more often than the last, as readers and desks do. */
  favour: <T>(from: readonly T[]) => T
}

/** @param seed any whole number @see https://github.com/cprosche/mulberry32 */
export function seeded(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)]!,
    favour: (from) => from[Math.floor(next() ** 2 * from.length)]!,
  }
}
