import { inArray } from 'drizzle-orm'
import { frontSlots } from '#db/schema/front.ts'
import type { CommandContext } from '#domain/command.ts'
import { changeFront } from './change.ts'

/** The door for other nouns' commands: what they may do to front pages within their own transaction. */
export { projectFront } from './projection.ts'

/** Takes articles off all front pages and plans, before they are deleted. */
export async function takeOffFronts(
  context: Pick<CommandContext, 'db' | 'actor' | 'now'>,
  articleIds: readonly number[],
): Promise<void> {
  const rows = await context.db
    .selectDistinct({ locale: frontSlots.locale })
    .from(frontSlots)
    .where(inArray(frontSlots.articleId, [...articleIds]))
  const gone = new Set(articleIds)
  for (const { locale } of rows) {
    await changeFront(context, locale, undefined, (timeline) => ({
      timeline: timeline.map((one) => ({
        ...one,
        slots: one.slots.filter(({ articleId }) => !gone.has(articleId)),
      })),
    }))
  }
}
