import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { audit } from '#db/schema/journal.ts'
import { command, type CommandContext, type Effect } from '#domain/command.ts'
import { notify } from '#domain/notices/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { loadStaff, peopleWhoMay } from '#domain/staff/inside.ts'
import { isOwn } from './own.ts'
import { reach, reachOf } from './reach.ts'
import { loadArticle, type LoadedArticle } from './rows.ts'

const NAME = 'article.assign'

/** Who shall write it, and until when. */
const assignment = z.strictObject({
  /** uid of a member of staff */
  assignee: z.string().max(60).nullable(),
  /** UTC milliseconds */
  dueAt: z.int().min(0).max(253_402_300_799_999).nullable(),
})

/**
 * Gives an article to somebody to be written, or takes it back; sets until when it shall be done. Whoever has it may write it, as
 * if they had begun it. On one's own article one may take it on oneself, hand it back, and set when it will be done.
 */
export const assignArticle = command({
  name: NAME,
  input: assignment.extend({
    uid: z.string(),
    /** What stood there when the person looked; left out, whatever stands there. */
    seen: assignment.optional(),
  }),
  allow: 'article:edit',
  find: async ({ db }, { uid, assignee }) => ({ ...(await loadArticle(db, uid)), wanted: assignee }),
  own: {
    allow: 'article:edit-own',
    is: ({ article, wanted }, actor) =>
      isOwn(article, actor) && [null, actor.uid, article.assigneeUid].includes(wanted),
  },
  scope: reach,
  run: async (context, { input: { assignee, dueAt, seen }, found }) => {
    const { db } = context
    const { article } = found
    const { id, uid, trashedAt } = article
    if (trashedAt !== null) refuse('workingCopy.trashed')
    const before = { assignee: article.assigneeUid, dueAt: article.dueAt }
    if (seen && (seen.assignee !== before.assignee || seen.dueAt !== before.dueAt)) {
      refuse('article.assigned', await lastChange(db, id))
    }
    const isNew = assignee !== before.assignee
    if (isNew && assignee !== null) await requireWriter(db, found, assignee)
    await db.update(articles).set({ assigneeUid: assignee, dueAt }).where(eq(articles.id, id))
    const changed = { assignee, dueAt }
    return {
      result: { uid, ...changed },
      subject: { kind: 'article', id },
      before,
      after: changed,
      effects: isNew && assignee !== null ? await tell(context, found, assignee) : [],
    }
  },
})

/** Who is given an article must be able to write it. @throws NotFound, Refused */
async function requireWriter(db: Database, loaded: LoadedArticle, uid: string): Promise<void> {
  const { name } = await loadStaff(db, uid)
  const writers = await peopleWhoMay(db, 'article:edit-own', reachOf(loaded), [])
  if (!writers.includes(uid)) refuse('article.mayNotWrite', { name }, 'assignee')
}

/** Who assigned it last, and when. */
async function lastChange(db: Database, articleId: number): Promise<{ by: string; at: number }> {
  const { subjectKind, subjectId, command: name, outcome } = audit
  const [row] = await db
    .select({ actor: audit.actor, at: audit.at })
    .from(audit)
    .where(and(eq(subjectKind, 'article'), eq(subjectId, articleId), eq(name, NAME), eq(outcome, 'done')))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1)
  return { by: row?.actor.name ?? '', at: row?.at ?? 0 }
}

function tell(context: CommandContext, { article }: LoadedArticle, to: string): Promise<Effect[]> {
  const key = `assigned ${article.uid} ${context.now}`
  return notify(context, { to: [to], kind: 'assigned', articleId: article.id, key })
}
