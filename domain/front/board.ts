import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { frontPlans } from '#db/schema/front.ts'
import { sectionTexts } from '#db/schema/taxonomy.ts'
import { frontAtMoment, type AtMoment } from './at-moment.ts'
import { boardArticles } from './board-articles.ts'
import { arrangementAt } from './change.ts'
import { PLACES } from './fill.ts'
import { loadFront, type KeptSlot } from './rows.ts'
import { areaKey, fold, numbered, type Slot } from './timeline.ts'
import type { Board, BoardArticle, BoardPart, BoardSlot } from './types.ts'
import { warningsOf } from './warnings.ts'

/**
 * A front page as it is arranged now, or by the plan that begins at an instant.
 * @throws Refused `front.noPlan`
 */
export async function boardOf(locale: string, plan: number | null, now: number): Promise<Board> {
  const { version, timeline } = await loadFront(reading(), locale)
  const { slots } = arrangementAt(fold(timeline, now), plan)
  const at = plan ?? now
  const moment = await frontAtMoment(locale, slots, at, now)
  const articles = await articlesOn(slots, moment)
  const parts = await partsOf(locale, slots, moment, articles)
  return {
    ...{ locale, version, plan, at, parts },
    slots: slotsOf(slots, moment, articles, at),
    plans: (await plansOf(locale)).filter(({ startsAt }) => startsAt > now),
  }
}

/** What fills the places that editors leave empty, by area and section, if this were arranged. */
export async function fillOf(
  locale: string,
  slots: readonly Slot[],
  at: number,
  now: number,
): Promise<BoardPart[]> {
  const moment = await frontAtMoment(locale, slots, at, now)
  return partsOf(locale, slots, moment, await articlesOn(slots, moment))
}

async function plansOf(locale: string): Promise<Board['plans']> {
  const rows = await reading()
    .select({ startsAt: frontPlans.startsAt, by: frontPlans.createdBy })
    .from(frontPlans)
    .where(eq(frontPlans.locale, locale))
    .orderBy(asc(frontPlans.startsAt))
  return rows.map(({ startsAt, by }) => ({ startsAt, by: by.name }))
}

type Articles = Map<number, BoardArticle>

function articlesOn(slots: readonly Slot[], { filled }: AtMoment): Promise<Articles> {
  const { lead, second, picked, sections } = filled
  return boardArticles([
    ...slots.map(({ articleId }) => articleId),
    ...[lead, second, picked].flat(),
    ...sections.flatMap(({ ids }) => ids),
  ])
}

/** The parts of the page; sections that are not on it stand at the end where something is placed in them. */
async function partsOf(
  locale: string,
  slots: readonly Slot[],
  { filled }: AtMoment,
  articles: Articles,
): Promise<BoardPart[]> {
  const part = (area: BoardPart['area'], ids: number[], sectionId: number | null = null, name = '') => {
    const placed = new Set(
      slots
        .filter((slot) => areaKey(slot) === areaKey({ area, sectionId }))
        .map(({ articleId }) => articleId),
    )
    const fill = ids.filter((id) => !placed.has(id)).flatMap((id) => articles.get(id) ?? [])
    return { area, sectionId, name, places: PLACES[area], fill }
  }
  const known = new Set(filled.sections.map(({ sectionId }) => sectionId))
  const others = [...new Set(slots.flatMap(({ sectionId }) => sectionId ?? []))].filter(
    (id) => !known.has(id),
  )
  const names = await namesOf(locale, others)
  return [
    part('lead', filled.lead),
    part('second', filled.second),
    part('picked', filled.picked),
    ...filled.sections.map(({ section, sectionId, ids }) => part('section', ids, sectionId, section.name)),
    ...others.map((id) => part('section', [], id, names.get(id) ?? `${id}`)),
  ]
}

async function namesOf(locale: string, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { sectionId, name } = sectionTexts
  const rows = await reading()
    .select({ sectionId, name })
    .from(sectionTexts)
    .where(eq(sectionTexts.locale, locale))
  return new Map(rows.map((row) => [row.sectionId, row.name]))
}

function slotsOf(
  slots: readonly KeptSlot[],
  { filled }: AtMoment,
  articles: Articles,
  at: number,
): BoardSlot[] {
  const shown = new Set([
    ...filled.lead.map((id) => `lead ${id}`),
    ...filled.second.map((id) => `second ${id}`),
    ...filled.picked.map((id) => `picked ${id}`),
    ...filled.sections.flatMap(({ sectionId, ids }) => ids.map((id) => `section:${sectionId} ${id}`)),
  ])
  return numbered(slots).flatMap(({ slot, position }) => {
    const { area, sectionId, articleId, startsAt, endsAt, placedAt, placedBy } = slot
    const article = articles.get(articleId)
    if (!article) return []
    const warnings = warningsOf(article, slot, at, shown.has(`${areaKey(slot)} ${articleId}`))
    return [{ ...article, area, sectionId, position, startsAt, endsAt, placedAt, placedBy, warnings }]
  })
}
