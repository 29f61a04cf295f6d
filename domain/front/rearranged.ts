import type { KeptSlot } from './rows.ts'
import { areaKey, type Slot } from './timeline.ts'

/**
 * Slots as they are wanted: what stands in its area already keeps its row and who placed it, though it moves up or down or gets
 * other times; in another area it is placed anew.
 */
export function rearranged(
  before: readonly KeptSlot[],
  wanted: readonly Slot[],
  placed: Pick<KeptSlot, 'placedAt' | 'placedBy'>,
): KeptSlot[] {
  const keyOf = (slot: Slot) => `${areaKey(slot)} ${slot.articleId}`
  const known = new Map(before.map((slot) => [keyOf(slot), slot]))
  return wanted.map((slot) => {
    const kept = known.get(keyOf(slot))
    // Only once: what is wanted twice is refused later.
    known.delete(keyOf(slot))
    return kept ? { ...kept, ...slot } : { id: null, ...slot, ...placed }
  })
}
