import type { Board, BoardArticle } from '#domain/front/types.ts'
import type { Placed, Spot } from './types.ts'

/** What is placed, in the order of the places of each part of the page. */
export type Arranged = readonly Placed[]

export function isIn(one: Spot, spot: Spot): boolean {
  return one.area === spot.area && one.sectionId === spot.sectionId
}

export function isSame(one: Spot & { uid: string }, other: Spot & { uid: string }): boolean {
  return one.uid === other.uid && isIn(one, other)
}

/** What stands in a part of the page. */
export function inSpot(arranged: Arranged, spot: Spot): Placed[] {
  return arranged.filter((one) => isIn(one, spot))
}

/**
 * Puts an article into a place; what stands there moves down. An article that stands in the same part moves.
 * @param position 1 is first; beyond the last it becomes the last
 */
export function put(
  arranged: Arranged,
  article: BoardArticle | Placed,
  spot: Spot,
  position: number,
): Placed[] {
  const known = arranged.find((one) => one.uid === article.uid && isIn(one, spot))
  const slot = known ?? fresh(article, spot)
  const others = arranged.filter((one) => !isIn(one, spot))
  const here = inSpot(arranged, spot).filter((one) => one !== known)
  return [...others, ...here.toSpliced(Math.max(0, position - 1), 0, slot)]
}

/** Moves something to a place, in the same part of the page or in another. @param position 1 is first */
export function move(arranged: Arranged, slot: Placed, spot: Spot, position: number): Placed[] {
  if (isIn(slot, spot)) return put(arranged, slot, spot, position)
  return put(remove(arranged, slot), slot, spot, position)
}

export function remove(arranged: Arranged, slot: Placed): Placed[] {
  return arranged.filter((one) => !isSame(one, slot))
}

/** Sets from when until when something stands in its place, UTC milliseconds. */
export function time(
  arranged: Arranged,
  slot: Placed,
  { startsAt, endsAt }: Pick<Placed, 'startsAt' | 'endsAt'>,
): Placed[] {
  return arranged.map((one) => (isSame(one, slot) ? { ...one, startsAt, endsAt } : one))
}

/** Place of something within its part, 1 is first. */
export function positionOf(arranged: Arranged, slot: Placed): number {
  return inSpot(arranged, slot).findIndex((one) => isSame(one, slot)) + 1
}

/** What is sent to be saved. */
export function wanted(arranged: Arranged) {
  return arranged.map(({ uid, area, sectionId, startsAt, endsAt }) => ({
    ...{ uid, area, sectionId, startsAt, endsAt },
  }))
}

/** Whether two arrangements would be the same once saved: the order counts within each part alone. */
export function areEqual(one: Arranged, other: Arranged): boolean {
  return sorted(one) === sorted(other)
}

export function arrangedIn({ slots }: Pick<Board, 'slots'>): Placed[] {
  return slots.map(({ placedAt, placedBy, position: _, ...slot }) => ({
    ...slot,
    placed: { at: placedAt, by: placedBy.name },
  }))
}

function sorted(arranged: Arranged): string {
  const parts = Map.groupBy(wanted(arranged), ({ area, sectionId }) => `${area} ${sectionId}`)
  return JSON.stringify([...parts].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Times belong to the place something had. */
function fresh({ uid, headline, state, publishesAt, expiresAt }: BoardArticle, spot: Spot): Placed {
  const article = { uid, headline, state, publishesAt, expiresAt }
  const { area, sectionId } = spot
  return { ...article, area, sectionId, startsAt: null, endsAt: null, placed: null, warnings: [] }
}
