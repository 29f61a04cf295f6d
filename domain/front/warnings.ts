import type { BoardArticle, BoardSlot, BoardWarning } from './types.ts'

/** So long something stands before it is called stale, in milliseconds: a day. */
const STALE = 24 * 3_600_000
/** What ends or is taken down within so many milliseconds does so soon: two hours. */
const SOON = 2 * 3_600_000

type Placed = Pick<BoardSlot, 'startsAt' | 'endsAt' | 'placedAt'>

/**
 * What an editor should know of something placed, the worst first.
 * @param at the moment that is looked at, UTC milliseconds
 * @param isShown whether it has one of the places there are
 */
export function warningsOf(
  article: BoardArticle,
  slot: Placed,
  at: number,
  isShown: boolean,
): BoardWarning[] {
  const begins = Math.max(at, slot.startsAt ?? at)
  const found: BoardWarning[] = []
  if (article.state !== 'live') found.push(...notLive(article, begins))
  if (article.expiresAt !== null && article.expiresAt <= begins + SOON) found.push('expires')
  if (slot.endsAt !== null && slot.endsAt <= at) found.push('over')
  else if (slot.endsAt !== null && slot.endsAt <= at + SOON) found.push('ends')
  if (slot.placedAt <= at - STALE && (slot.startsAt ?? 0) <= at - STALE) found.push('stale')
  if (!isShown && found.length === 0 && begins === at) found.push('noRoom')
  return found
}

function notLive({ state, publishesAt }: BoardArticle, begins: number): BoardWarning[] {
  if (state === 'trashed') return ['trashed']
  if (publishesAt !== null) return publishesAt > begins ? ['late'] : []
  return [state === 'none' || state === 'live' ? 'unpublished' : state]
}
