/** Distances that nobody sees are left as they are, in CSS pixels: fonts and zoom make fractions. */
const UNSEEN = 1

/** How far each must come down for two to begin at one height, in CSS pixels. */
export interface Gap {
  left: number
  right: number
}

/**
 * How far what stands on either side must come down for each of two to begin at the height of the other.
 * @param tops where both begin by themselves, in CSS pixels, from top to bottom
 */
export function gapsFor(tops: readonly { left: number; right: number }[]): Gap[] {
  let [left, right] = [0, 0]
  return tops.map((top) => {
    const behind = top.right + right - (top.left + left)
    const gap = {
      left: behind > UNSEEN ? Math.round(behind) : 0,
      right: behind < -UNSEEN ? Math.round(-behind) : 0,
    }
    left += gap.left
    right += gap.right
    return gap
  })
}
