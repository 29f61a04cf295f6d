import { and, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { keysOf, newestOf } from '#domain/articles/reader.ts'
import { SectionTree, type SectionNode } from '#domain/sections/reader.ts'
import type { Candidate } from './choose.ts'
import { toCome, type Coming, type ToCome } from './coming.ts'
import { fillFront, PER_SECTION_LOOKED_AT, POOL, type Filled } from './fill.ts'
import { sectionsWithNews } from './sections.ts'
import type { Slot } from './timeline.ts'

/** The front page of a language at a moment, as ids; what is not live yet stands in `coming`. */
export interface AtMoment {
  filled: Filled<SectionNode>
  /** The newest by then, newest first. */
  newest: Candidate[]
  coming: Map<number, Coming>
}

/**
 * What readers would get at a moment if this were arranged: chosen by the rules of their page, out of what is live now and what
 * will be by then.
 * @param slots of the arrangement that holds at the moment, in their order
 * @param at UTC milliseconds
 */
export async function frontAtMoment(
  locale: string,
  slots: readonly Slot[],
  at: number,
  now: number,
): Promise<AtMoment> {
  const then = await toCome(locale, at, now)
  const open = slots.filter((slot) => (slot.startsAt ?? -Infinity) <= at && at < (slot.endsAt ?? Infinity))
  const shown = await liveThen(locale, open, then)
  const newest = withComing(await newestOf(locale, POOL + then.going.size), then, () => true, POOL)
  const sections = []
  for (const section of await sectionsWithNews(locale)) {
    const ids = SectionTree.idsUnder(section)
    const most = PER_SECTION_LOOKED_AT + then.going.size
    const keys = await keysOf(locale, { kind: 'sections', ids }, null, most)
    const isIn = ({ revision }: Coming) => revision.content.sections.some((id) => ids.includes(id))
    sections.push({
      ...{ section, sectionId: section.sectionId },
      keys: withComing(keys, then, isIn, PER_SECTION_LOOKED_AT),
    })
  }
  const placed = (area: string, sectionId: number | null = null) =>
    open
      .filter((slot) => slot.area === area && slot.sectionId === sectionId && shown.has(slot.articleId))
      .map(({ articleId }) => articleId)
  return {
    filled: fillFront({ placed, newest, sections }),
    newest,
    coming: new Map(then.coming.map((one) => [one.article.id, one])),
  }
}

/** Ids of what is placed and readers can be shown then. */
async function liveThen(
  locale: string,
  slots: readonly Slot[],
  { coming, going }: ToCome,
): Promise<Set<number>> {
  const ids = [...new Set(slots.map(({ articleId }) => articleId))]
  const { articleId, state } = liveArticles
  const rows =
    ids.length === 0
      ? []
      : await reading()
          .select({ id: articleId })
          .from(liveArticles)
          .where(and(eq(state, 'live'), eq(liveArticles.locale, locale), inArray(articleId, ids)))
  const now = rows.map(({ id }) => id).filter((id) => !going.has(id))
  return new Set([...now, ...coming.map(({ article }) => article.id)])
}

/** A list as it will be: with what comes and without what goes, newest first. */
function withComing<Key extends Candidate & { picture?: boolean }>(
  list: readonly Key[],
  { coming, going }: ToCome,
  belongs: (coming: Coming) => boolean,
  most: number,
): (Candidate & { picture: boolean })[] {
  const added = coming.filter(belongs).map(({ article, revision, shownAt }) => ({
    ...{ id: article.id, at: shownAt, picture: revision.content.lead !== null },
  }))
  const staying = list.filter(({ id }) => !going.has(id)).map((one) => ({ picture: false, ...one }))
  return [...staying, ...added].sort((one, other) => other.at - one.at || other.id - one.id).slice(0, most)
}
