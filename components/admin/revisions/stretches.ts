/** Parts that are shown, or how many are left out between them. */
export type Stretch<Part> = { shown: Part[] } | { hidden: number }

/** Unchanged parts before and after a change, by which one sees where it is. */
const AROUND = 1

/**
 * Leaves out what is the same, but for what stands next to a change.
 * @param isSame whether nothing of a part has changed
 */
export function stretchesOf<Part>(parts: readonly Part[], isSame: (part: Part) => boolean): Stretch<Part>[] {
  const stretches: Stretch<Part>[] = []
  parts.forEach((part, at) => {
    const near = parts.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((one) => !isSame(one))
    const last = stretches.at(-1)
    if (near) {
      if (last && 'shown' in last) last.shown.push(part)
      else stretches.push({ shown: [part] })
    } else if (last && 'hidden' in last) last.hidden++
    else stretches.push({ hidden: 1 })
  })
  return stretches
}
