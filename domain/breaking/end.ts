import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { breakingNews } from '#db/schema/front.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { projectBreaking } from './projection.ts'
import { checkSeen, runningBreaking } from './running.ts'

/** Takes the line of breaking news from a language's pages before its time is over. */
export const endBreaking = command({
  name: 'breaking.end',
  input: z.strictObject({
    locale: z.enum(localeCodes),
    /** uid of what the person saw there; left out by those who did not look. */
    seen: z.string().optional(),
  }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: async ({ db, actor, now }, { input: { locale, seen } }) => {
    const running = await runningBreaking(db, locale, now)
    if (!running) return refuse('breaking.none')
    checkSeen(running, seen)
    await db
      .update(breakingNews)
      .set({ endedAt: now, endedBy: snapshot(actor) })
      .where(and(eq(breakingNews.locale, locale), isNull(breakingNews.endedAt)))
    await projectBreaking(db, locale)
    return {
      result: { uid: running.uid, locale, text: running.text },
      subject: { kind: 'breaking', id: 0 },
      before: { locale, text: running.text, endsAt: running.endsAt },
      after: { locale, text: null },
    }
  },
})
