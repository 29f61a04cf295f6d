import { asc, eq, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { frontPlans, frontSlots } from '#db/schema/front.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { boardOf, fillOf } from './board.ts'
import { candidatesFor, type CandidateQuery } from './candidates.ts'
import { versionsOf, versionsSince } from './history.ts'
import { placedOf, type WantedSlot } from './wanted.ts'
import { viewAtMoment } from './preview.ts'
import type { FrontView } from './reader.ts'
import type { Board, BoardPart, Candidate, FrontVersion } from './types.ts'

export { frontAreas } from '#db/schema/front.ts'
export { wantedFill } from './wanted.ts'

/** A place on a front page that an editor has filled. */
export interface DeskSlot {
  locale: string
  area: string
  sectionId: number | null
  /** 1 is first. */
  position: number
  uid: string
  headline: string
  startsAt: number | null
  endsAt: number | null
  /** When the plan begins that it belongs to; null is the arrangement of now. */
  plan: number | null
  /** False where the article is not, or no longer, live: the place fills itself. */
  live: boolean
}

/** What editors placed on the front pages, in one language or all, plans included. @throws Forbidden */
export async function listFront(actor: Actor, locale?: string): Promise<DeskSlot[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ slot: frontSlots, article: articles, content: revisions.content, plan: frontPlans.startsAt })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, frontSlots.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(frontPlans, eq(frontPlans.id, frontSlots.planId))
    .where(locale === undefined ? undefined : eq(frontSlots.locale, locale))
    .orderBy(
      asc(frontSlots.locale),
      // Engines differ in where they put what is null.
      asc(sql`coalesce(${frontPlans.startsAt}, 0)`),
      asc(frontSlots.area),
      asc(frontSlots.sectionId),
      asc(frontSlots.position),
    )
  return rows.map(({ slot, article, content, plan }) => ({
    locale: slot.locale,
    area: slot.area,
    sectionId: slot.sectionId,
    position: slot.position,
    uid: article.uid,
    headline: content.headline,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    plan,
    live: article.liveState === 'live',
  }))
}

/**
 * A front page as it is arranged now, or by the plan that begins at an instant.
 * @param now UTC milliseconds
 * @throws Forbidden
 * @throws Refused `front.noPlan`
 */
export async function readBoard(
  actor: Actor,
  locale: string,
  plan: number | null,
  now: number,
): Promise<Board> {
  requireDesk(actor)
  return boardOf(locale, plan, now)
}

/**
 * What would fill the places that editors leave empty, if this were arranged.
 * @param at the moment it is for, UTC milliseconds
 * @throws Forbidden
 */
export async function readFill(
  actor: Actor,
  locale: string,
  slots: readonly WantedSlot[],
  at: number,
  now: number,
): Promise<BoardPart[]> {
  requireDesk(actor)
  return fillOf(locale, await placedOf(slots), at, now)
}

/** Articles that may be placed, the newest first. @throws Forbidden */
export async function findCandidates(actor: Actor, query: CandidateQuery): Promise<Candidate[]> {
  requireDesk(actor)
  return candidatesFor(actor, query)
}

/** Versions of a front page, the newest first, by key. @throws Forbidden */
export async function listVersions(
  actor: Actor,
  locale: string,
  page: { before?: number | undefined; limit: number },
): Promise<{ versions: FrontVersion[]; next: number | null }> {
  requireDesk(actor)
  return versionsOf(locale, page)
}

/** What was done to a front page since a version, the oldest first. @throws Forbidden */
export async function listSince(actor: Actor, locale: string, version: number): Promise<FrontVersion[]> {
  requireDesk(actor)
  return versionsSince(locale, version)
}

/** The front page as readers would get it at a moment. @param at UTC milliseconds @throws Forbidden */
export async function previewFront(
  actor: Actor,
  locale: string,
  at: number,
  now: number,
): Promise<FrontView> {
  requireDesk(actor)
  return viewAtMoment(locale, at, now)
}
