import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { arrangementAt, changeFront, withSlots } from './change.ts'
import { area, instant, plan, sectionId, seen } from './fields.ts'
import { rearranged } from './rearranged.ts'
import { areaKey } from './timeline.ts'

/** Places an article on the front page of its language; where a place is taken, the others move down. */
export const placeOnFront = command({
  name: 'front.place',
  input: z.strictObject({
    uid: z.string(),
    area,
    sectionId,
    /** 1 is first; beyond the last it becomes the last. */
    position: z.int().min(1).max(50).default(1),
    startsAt: instant.nullable().default(null),
    endsAt: instant.nullable().default(null),
    plan,
    version: seen,
  }),
  allow: 'front:edit',
  find: async ({ db }, input) => {
    const [row] = await db.select().from(articles).where(eq(articles.uid, input.uid))
    if (!row) throw new NotFound('article', input.uid)
    return row
  },
  scope: { locales: (article) => [article.locale] },
  run: async (context, { input, found }) => {
    const { startsAt, endsAt } = input
    const placed = { placedAt: context.now, placedBy: snapshot(context.actor) }
    const slot = { area: input.area, sectionId: input.sectionId, articleId: found.id, startsAt, endsAt }
    let position = input.position
    const done = await changeFront(context, found.locale, input.version, (timeline) => {
      const { slots } = arrangementAt(timeline, input.plan)
      const isHere = (one: typeof slot) => areaKey(one) === areaKey(slot)
      const there = slots.filter((one) => isHere(one) && one.articleId !== found.id)
      position = Math.min(input.position, there.length + 1)
      const wanted = [
        ...slots.filter((one) => !isHere(one)),
        ...there.toSpliced(position - 1, 0, { ...slot, id: null, ...placed }),
      ]
      return { timeline: withSlots(timeline, input.plan, rearranged(slots, wanted, placed)) }
    })
    return { ...done, result: { ...done.result, position } }
  },
})
