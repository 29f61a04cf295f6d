import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { refuse } from '#domain/refusal.ts'
import type { KeptArrangement } from './rows.ts'
import { areaKey, type Slot } from './timeline.ts'

/** An article as far as its place on a front page asks for it. */
export interface Placeable {
  id: number
  uid: string
  locale: string
  headline: string
  isLive: boolean
  /** When it goes out by schedule, UTC milliseconds; null where it does not. */
  dueAt: number | null
}

/** Articles by id; what is not there is not in the map. */
export async function placeables(db: Database, ids: readonly number[]): Promise<Map<number, Placeable>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      ...{ id: articles.id, uid: articles.uid, locale: articles.locale, liveState: articles.liveState },
      headline: jsonText(revisions.content, 'headline'),
      dueAt: schedules.dueAt,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(
      schedules,
      and(
        eq(schedules.articleId, articles.id),
        eq(schedules.state, 'waiting'),
        eq(schedules.action, 'publish'),
      ),
    )
    .where(inArray(articles.id, [...new Set(ids)]))
  return new Map(
    rows.map(({ liveState, headline, ...row }) => [
      row.id,
      { ...row, headline: headline ?? '', isLive: liveState === 'live' },
    ]),
  )
}

/** Whether an article may stand in a place that begins then: it is live, or will be by then. */
export function mayStand(article: Placeable | undefined, begins: number, now: number): boolean {
  if (!article) return false
  return article.isLive || (article.dueAt !== null && begins > now && article.dueAt <= begins)
}

/** Ids of those sections that slots name and that are there, put away or not. */
export async function sectionsOf(db: Database, slots: readonly Slot[]): Promise<Set<number>> {
  const ids = slots.flatMap(({ sectionId }) => sectionId ?? [])
  if (ids.length === 0) return new Set()
  const rows = await db.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids))
  return new Set(rows.map(({ id }) => id))
}

/** When a slot begins to be seen, UTC milliseconds. */
export function beginning(startsAt: number | null, slot: Slot, now: number): number {
  return Math.max(now, startsAt ?? now, slot.startsAt ?? now)
}

/**
 * Asks of everything that is new in an arrangement whether it may stand there. What was there before may stay, whatever became
 * of the article: readers do not see it, and the desk says so.
 */
export async function checkNew(
  db: Database,
  { locale, now }: { locale: string; now: number },
  before: readonly Slot[],
  { startsAt, slots }: Pick<KeptArrangement, 'startsAt' | 'slots'>,
): Promise<void> {
  const known = new Set(before.map(({ articleId }) => articleId))
  const fresh = slots.filter(({ articleId }) => !known.has(articleId))
  const found = await placeables(
    db,
    fresh.map(({ articleId }) => articleId),
  )
  for (const slot of fresh) {
    const article = found.get(slot.articleId)
    if (article && article.locale !== locale) refuse('front.otherLanguage', {}, 'uid')
    const begins = beginning(startsAt, slot, now)
    if (mayStand(article, begins, now)) continue
    const headline = article?.headline ?? ''
    refuse(begins > now ? 'front.notLiveThen' : 'front.notLive', { headline }, 'uid')
  }
  const there = await sectionsOf(db, slots)
  const isGone = ({ sectionId }: Slot) => sectionId !== null && !there.has(sectionId)
  if (slots.some(isGone)) refuse('front.noSection', {}, 'sectionId')
  checkShape(slots)
}

/** Sections belong to the area of sections, times have to pass, and nothing stands in one area twice. */
function checkShape(slots: readonly Slot[]): void {
  const seen = new Set<string>()
  for (const slot of slots) {
    if ((slot.area === 'section') !== (slot.sectionId !== null))
      refuse('front.sectionNeeded', {}, 'sectionId')
    if (slot.startsAt !== null && slot.endsAt !== null && slot.startsAt >= slot.endsAt) {
      refuse('front.endsBeforeStart', {}, 'endsAt')
    }
    const key = `${areaKey(slot)} ${slot.articleId}`
    if (seen.has(key)) refuse('front.twice', {}, 'uid')
    seen.add(key)
  }
}
