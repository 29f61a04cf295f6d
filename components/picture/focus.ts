/**
 * The class that keeps a crop on a picture's focal point, on a grid of 5 by 5: `focus-25-0`.
 * @returns undefined for the middle, where crops are anyway
 */
export function focusClass({ focalX, focalY }: { focalX: number; focalY: number }): string | undefined {
  const [x, y] = [focalX, focalY].map((part) => Math.round(Math.min(100, Math.max(0, part)) / 25) * 25)
  return x === 50 && y === 50 ? undefined : `focus-${x}-${y}`
}
