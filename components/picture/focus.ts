interface FocalPoint {
  focalX: number
  focalY: number
}

/** A picture's focal point on the grid of 5 by 5 there are classes for, in per cent from left and top. */
export function focusOf({ focalX, focalY }: FocalPoint): { x: number; y: number } {
  const [x, y] = [focalX, focalY].map((part) => Math.round(Math.min(100, Math.max(0, part)) / 25) * 25)
  return { x: x!, y: y! }
}

/**
 * The class that keeps a crop on a picture's focal point: `focus-25-0`.
 * @returns undefined for the middle, where crops are anyway
 */
export function focusClass(picture: FocalPoint): string | undefined {
  const { x, y } = focusOf(picture)
  return x === 50 && y === 50 ? undefined : `focus-${x}-${y}`
}
