/**
 * A piece whose shown date lies further back than this from its first recorded publication is
 * back-dated: an import, not news. Two days leave room for what was written on Friday and published
 * on Sunday.
 */
export const BACK_DATED_AFTER = 2 * 86_400_000

export interface Dated {
  articleId: number
  /** UTC milliseconds, as `recordedAt`. */
  shownAt: number
  recordedAt: number
}

/**
 * The date by which a piece takes its place in feeds: of its first recorded publication; of a back-dated
 * piece the shown one, so that importing ten years of news pushes nothing out of the top, while an
 * archive that was imported whole still has a feed, in its own order.
 */
export function feedDate({ shownAt, recordedAt }: Dated): number {
  return shownAt < recordedAt - BACK_DATED_AFTER ? shownAt : recordedAt
}

/** Newest first; each piece once, whatever the number of lists it came from. */
export function inFeedOrder<T extends Dated>(pieces: readonly T[]): T[] {
  const unique = [...new Map(pieces.map((piece) => [piece.articleId, piece])).values()]
  return unique.sort((a, b) => feedDate(b) - feedDate(a) || b.articleId - a.articleId)
}

/**
 * True once no piece that has not been read can be among the first `size`, where pieces are read by
 * shown date, newest first: a feed date is at most BACK_DATED_AFTER later than the shown date.
 */
export function isSettled(read: readonly Dated[], size: number): boolean {
  const last = read.at(-1)
  const lowest = inFeedOrder(read)[size - 1]
  return last !== undefined && lowest !== undefined && feedDate(lowest) >= last.shownAt + BACK_DATED_AFTER
}
