import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { presences } from '#db/schema/desk.ts'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { noteTab } from './inside.ts'
import { whoIsThere } from './there.ts'

/** Says that a tab still has an article open, whether it wants to write, or that it leaves. */
export const beatPresence = command({
  name: 'presence.beat',
  input: z.strictObject({
    uid: z.string(),
    tab: z.string().regex(/^[\w-]{1,64}$/),
    /** Whether it would write; who has the lock keeps it by this. */
    wants: z.boolean(),
    leaves: z.boolean().default(false),
  }),
  allow: 'article:edit',
  unaudited: true,
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input: { tab, wants, leaves }, found }) => {
    const { db } = context
    const { id } = found.article
    if (leaves) await db.delete(presences).where(and(eq(presences.articleId, id), eq(presences.tab, tab)))
    else await noteTab(context, id, { tab, wants })
    // The article stays as it is: nothing that is kept of it has to be worked out again at every beat.
    return { result: await whoIsThere(context, found, tab), subject: { kind: 'presence', id } }
  },
})
