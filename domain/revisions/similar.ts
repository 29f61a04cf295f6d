/** Share of pairs of characters in common from which on two texts are one that was changed. */
const ENOUGH = 0.5

/** Whether two texts have much in common: Dice's coefficient of their pairs of characters. */
export function areSimilar(one: string, other: string): boolean {
  const [first, second] = [pairsOf(one), pairsOf(other)]
  if (first.size === 0 || second.size === 0) return false
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first]
  let common = 0
  for (const pair of fewer) if (more.has(pair)) common++
  return (2 * common) / (first.size + second.size) >= ENOUGH
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}
