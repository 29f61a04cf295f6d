import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { presences } from '#db/schema/desk.ts'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { keepAsRevision, loadWork } from '#domain/working-copies/inside.ts'
import { noteTab, presentAt } from './inside.ts'
import { whoIsThere } from './there.ts'

/** Takes the lock from whoever has it; what they wrote so far becomes a revision. What they have not sent yet is merged when it comes. */
export const takeOver = command({
  name: 'presence.takeOver',
  input: z.strictObject({ uid: z.string(), tab: z.string().regex(/^[\w-]{1,64}$/) }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input: { tab }, found }) => {
    const { db, now } = context
    const { id, trashedAt } = found.article
    if (trashedAt !== null) refuse('workingCopy.trashed')
    const from = (await presentAt(db, id, now)).find((one) => one.writes && one.tab !== tab)
    const head = await keepAsRevision(context, found, 'takeover')
    await db
      .update(presences)
      .set({ writes: false })
      .where(and(eq(presences.articleId, id), ne(presences.tab, tab)))
    await noteTab(context, id, { tab, wants: true })
    return {
      result: await whoIsThere(context, found, tab),
      subject: { kind: 'article', id },
      before: { writer: from?.by.name ?? null },
      after: { revision: head.number },
    }
  },
})
