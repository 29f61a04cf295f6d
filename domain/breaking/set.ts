import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { breakingNews } from '#db/schema/front.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { line } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'
import { projectBreaking } from './projection.ts'
import { LONGEST, MOST_LETTERS } from './rules.ts'
import { checkSeen, runningBreaking } from './running.ts'

/** Puts a line above every page of a language, at once and until a time; what stood there before is over with that. */
export const setBreaking = command({
  name: 'breaking.set',
  input: z.strictObject({
    locale: z.enum(localeCodes),
    text: line(MOST_LETTERS),
    /** uid of the article it leads to, as soon as that is live; null where there is nothing to read yet. */
    article: z.string().nullable().default(null),
    /** UTC milliseconds */
    endsAt: z.int().min(0),
    /** uid of what the person saw there, null for nothing; left out by those who did not look. */
    seen: z.string().nullable().optional(),
  }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: async ({ db, actor, now }, { input }) => {
    const { locale, text, endsAt } = input
    if (text === '') refuse('breaking.noText', {}, 'text')
    if (endsAt <= now) refuse('breaking.past', {}, 'endsAt')
    if (endsAt - now > LONGEST) refuse('breaking.tooLong', { most: LONGEST / 86_400_000 }, 'endsAt')
    const running = await runningBreaking(db, locale, now)
    checkSeen(running, input.seen)
    const articleId = input.article === null ? null : await articleIn(db, locale, input.article)
    const by = snapshot(actor)
    await db
      .update(breakingNews)
      .set({ endedAt: now, endedBy: by })
      .where(and(eq(breakingNews.locale, locale), isNull(breakingNews.endedAt)))
    const uid = newUid(now)
    const row = { uid, locale, text, articleId, startsAt: now, endsAt, createdAt: now, createdBy: by }
    await db.insert(breakingNews).values(row)
    await projectBreaking(db, locale)
    return {
      result: { uid, locale, text, endsAt },
      subject: { kind: 'breaking', id: 0 },
      before: running ? { locale, text: running.text, endsAt: running.endsAt } : null,
      after: { locale, text, article: input.article, endsAt },
    }
  },
})

async function articleIn(db: Database, locale: string, uid: string): Promise<number> {
  const [row] = await db
    .select({ id: articles.id, locale: articles.locale })
    .from(articles)
    .where(eq(articles.uid, uid))
  if (!row) throw new NotFound('article', uid)
  if (row.locale !== locale) refuse('breaking.otherLanguage', {}, 'article')
  return row.id
}
