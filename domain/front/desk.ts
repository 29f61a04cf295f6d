import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { frontSlots } from '#db/schema/front.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'

export { frontAreas } from '#db/schema/front.ts'

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
  /** False where the article has since been taken from readers: the place fills itself. */
  live: boolean
}

/** What editors placed on the front pages, in one language or all. @throws Forbidden */
export async function listFront(actor: Actor, locale?: string): Promise<DeskSlot[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ slot: frontSlots, article: articles, content: revisions.content })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, frontSlots.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(locale === undefined ? undefined : eq(frontSlots.locale, locale))
    .orderBy(
      asc(frontSlots.locale),
      asc(frontSlots.area),
      asc(frontSlots.sectionId),
      asc(frontSlots.position),
    )
  return rows.map(({ slot, article, content }) => ({
    locale: slot.locale,
    area: slot.area,
    sectionId: slot.sectionId,
    position: slot.position,
    uid: article.uid,
    headline: content.headline,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    live: article.liveState === 'live',
  }))
}
