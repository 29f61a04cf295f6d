import { eq } from 'drizzle-orm'
import { translationChecks } from '#db/schema/translations.ts'
import { snapshot } from '#domain/actor.ts'
import { addRevision } from '#domain/articles/inside.ts'
import type { CommandContext } from '#domain/command.ts'
import { isSameActor } from '#domain/reviews/inside.ts'
import { keepAsRevision, putWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { refreshTranslations } from './inside.ts'

/**
 * Whether what a translation is made of may be written down in it now. What is being looked at, was approved or waits for its time
 * must not change by that: what was signed would be another content.
 */
export function mayRebase({ article }: LoadedWork): boolean {
  return article.trashedAt === null && (article.workState === null || article.workState === 'draft')
}

/**
 * Writes into the working copy which revision it translates; what was checked off against the one before is forgotten. Whoever has
 * it open goes on typing, and gets it with what comes next. Where nothing is pending a revision has it at once and nothing is
 * pending still: readers see no difference.
 * @param translates id of a revision of the source; null for an article that translates nothing
 */
export async function rebase(
  context: CommandContext,
  loaded: LoadedWork,
  translates: number | null,
): Promise<void> {
  const { db, actor, now } = context
  const { article, work } = loaded
  const content = { ...work.content, translates }
  const by = snapshot(actor)
  // Who wrote what stands there is asked when it is reviewed; from now on this one is who wrote last.
  if (!isSameActor(work.updatedBy, by)) await keepAsRevision(context, loaded, 'takeover')
  const articleId = article.id
  if (article.workState === null) await addRevision(db, { articleId, content, reason: 'save', now, by })
  const { version, conflicts } = work
  const unsavedSince = article.workState === null ? null : (work.unsavedSince ?? now)
  // No writer's name stands by it: a tab that asks about a write of its own is to take this in first.
  await putWork(db, { articleId, version, content, writeId: '', unsavedSince, conflicts, now, by })
  await db.delete(translationChecks).where(eq(translationChecks.articleId, articleId))
  await refreshTranslations(db, articleId)
}
