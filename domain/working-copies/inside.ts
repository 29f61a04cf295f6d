import type { ArticleContent } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import { addRevision, slugFor, type LoadedArticle, type Revision } from '#domain/articles/inside.ts'
import type { CommandContext, Effect } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { keepAsRevision } from './keep.ts'
import { putWork, workOf, type Work } from './rows.ts'
import { requireSaved } from './saved.ts'
import { noteChange } from './state.ts'

export { keepAsRevision } from './keep.ts'
export { loadWork, putWork, type LoadedWork } from './rows.ts'

interface Settling {
  /** Version of the working copy that the person saw; another one is refused. Left out, whatever stands there. */
  version?: number | undefined
  reason: 'save' | 'submit' | 'publish'
  /** With whatever is unfinished in it: two texts to choose from, an address still to be made. */
  asItStands?: boolean
}

/**
 * Makes the working copy a revision, where it differs from the newest one. To be published without a version that somebody saw,
 * it must have been saved.
 * @returns the article with that revision as its newest
 * @throws Refused `workingCopy.changed`, `workingCopy.conflicts`, `publish.unsaved`
 */
export async function settleWork(
  context: CommandContext,
  loaded: LoadedArticle,
  { version, reason, asItStands = reason === 'save' }: Settling,
): Promise<LoadedArticle> {
  const { db, now } = context
  const { article } = loaded
  const work = await workOf(db, loaded)
  if (version !== undefined && version !== work.version) {
    refuse('workingCopy.changed', { by: work.updatedBy.name, at: work.updatedAt })
  }
  if (asItStands) return { ...loaded, head: await keepAsRevision(context, { ...loaded, work }, reason) }
  refuseConflicts(work)
  if (version === undefined && reason === 'publish') await requireSaved(db, { ...loaded, work })
  const content = { ...work.content, slug: await slugFor(db, article, work.content) }
  // Whoever hands in or publishes what somebody else wrote has not written it.
  const by = work.updatedBy
  const settled = await addRevision(db, { articleId: article.id, content, reason, now, by })
  // The working copy gets the slug that was made for it; whoever has it open wrote upon something else from now on.
  if (content.slug !== work.content.slug)
    await putWork(db, { ...overwriting(article.id, work), content, now, by })
  return { ...loaded, head: settled }
}

function refuseConflicts({ conflicts }: Work) {
  if (conflicts.length > 0) refuse('workingCopy.conflicts', { count: conflicts.length })
}

function overwriting(articleId: number, { version }: Work) {
  return { articleId, version, writeId: '', conflicts: [] }
}

/**
 * Puts other content in place of the working copy, for commands that bring their own: what stood there unsaved is kept as a
 * revision first, and whoever has it open gets the new content as somebody else's write.
 * @returns the new revision, and mails for the effects of the command
 * @throws Refused `workingCopy.conflicts`: both texts are still to be chosen from
 */
export async function replaceWork(
  context: CommandContext,
  loaded: LoadedArticle,
  content: ArticleContent,
  reason: Revision['reason'],
): Promise<{ revision: Revision; effects: Effect[] }> {
  const { db, actor, now } = context
  const { article } = loaded
  const work = await workOf(db, loaded)
  refuseConflicts(work)
  await keepAsRevision(context, { ...loaded, work }, 'conflict')
  const by = snapshot(actor)
  const revision = await addRevision(db, { articleId: article.id, content, reason, now, by })
  await putWork(db, { ...overwriting(article.id, work), content, now, by })
  if (revision.id === loaded.head.id) return { revision, effects: [] }
  await cancelSchedules(db, article.id, 'edited', now)
  return { revision, effects: await noteChange(context, { ...loaded, work }, revision.contentHash) }
}
