/** A version of an article that an answer showed. */
export interface Mark {
  piece: number
  version: number
  /** Whether it was the article's own page. */
  own: boolean
}

/** The headline of a piece the bench publishes: it says which one it is and in which version. */
export function headlineOf(piece: number, version: number): string {
  return `Bench piece ${piece}, edition ${version}`
}

/**
 * Which versions of the pieces a page shows: by the mark on the article element on its own page, by headlines
 * everywhere; of a piece that stands on it twice the older version counts.
 * @param own piece whose page it is; null of other pages
 */
export function marksIn(html: string, own: number | null): Mark[] {
  const oldest = new Map<number, number>()
  for (const [, piece, version] of html.matchAll(/Bench piece (\d+), edition (\d+)/g)) {
    const known = oldest.get(Number(piece)) ?? Infinity
    oldest.set(Number(piece), Math.min(known, Number(version)))
  }
  const element = /<article\b[^>]*\sdata-version="(\d+)"/.exec(html)
  if (own !== null && element) oldest.set(own, Math.min(oldest.get(own) ?? Infinity, Number(element[1])))
  return [...oldest].map(([piece, version]) => ({ piece, version, own: piece === own }))
}
