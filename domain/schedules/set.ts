import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles, schedules } from '#db/schema/articles.ts'
import { snapshot } from '#domain/actor.ts'
import {
  checkToPublish,
  liveRevision,
  loadArticle,
  overrideReason,
  reach,
  type LoadedArticle,
} from '#domain/articles/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { requireApproved } from '#domain/reviews/inside.ts'
import { settleWork } from '#domain/working-copies/inside.ts'
import { line } from '#lib/text.ts'
import { waitingOf, type Schedule } from './inside.ts'
import { instant } from './instant.ts'
import { publicationKind } from './kind.ts'
import { checkMoment } from './rules.ts'

/**
 * Sets when the working copy goes to readers, as a revision that is made of it now, or when what they have is taken from
 * them.
 */
export const setSchedule = command({
  name: 'schedule.set',
  input: z.strictObject({
    uid: z.string(),
    action: z.enum(schedules.action.enumValues).default('publish'),
    at: instant,
    /** Version of the working copy that the person saw. */
    version: z.int().min(0).optional(),
    /** Kind of change, for what is live. */
    kind: z.enum(schedules.kind.enumValues).optional(),
    /** For readers. */
    note: line(1000).default(''),
    /** Why it goes out although checks advise against it. */
    override: overrideReason,
  }),
  allow: 'article:publish',
  find: ({ db }, { uid }) => loadArticle(db, uid),
  scope: reach,
  run: async (context, { input, found }) => {
    const { db, actor, now } = context
    const { action, at, note, override } = input
    const kind = input.kind ?? null
    const waiting = await waitingOf(db, found.article.id)
    checkMoment(found, waiting, { action, at, now })
    const plan = { action, kind, note }
    const isPublish = action === 'publish'
    const head = isPublish
      ? await readyToPublish(context, found, plan, input)
      : readyToExpire(found, plan, waiting)
    const [row] = await db
      .insert(schedules)
      .values({
        ...plan,
        articleId: found.article.id,
        revisionId: head?.id ?? null,
        override: isPublish ? override : '',
        dueAt: at,
        state: 'waiting',
        createdAt: now,
        createdBy: snapshot(actor),
      })
      .returning({ id: schedules.id })
    const { id: articleId, uid, workState } = found.article
    if (isPublish) {
      await db.update(articles).set({ workState: 'scheduled' }).where(eq(articles.id, articleId))
    }
    const schedule = { id: row!.id, action, at, revision: head?.number ?? null }
    return {
      result: { uid, ...schedule },
      subject: { kind: 'article', id: articleId },
      before: { workState },
      after: { workState: isPublish ? 'scheduled' : workState, schedule, kind, note, override },
    }
  },
})

type Plan = Pick<Schedule, 'action' | 'kind' | 'note'>

/** What would be refused when the time has come is refused now. @returns the revision that will go out */
async function readyToPublish(
  context: CommandContext,
  found: LoadedArticle,
  plan: Plan,
  { version, override }: { version?: number | undefined; override: string },
) {
  const { article } = found
  publicationKind(found, plan)
  const { head } = await settleWork(context, found, { version, reason: 'publish' })
  const live = article.liveState === 'live' ? await liveRevision(context.db, article) : null
  if (live?.contentHash === head.contentHash) refuse('publish.nothingNew')
  await checkToPublish(context.db, article, head.content, override)
  await requireApproved(context.db, article.id, head)
  return head
}

/** What is not live yet can be set to expire once it waits to be published. */
function readyToExpire(found: LoadedArticle, plan: Plan, [publishing]: Schedule[]): null {
  if (!publishing || found.article.trashedAt !== null) publicationKind(found, plan)
  return null
}
