import { snapshot } from '#domain/actor.ts'
import { addRevision, contentHash, type Revision } from '#domain/articles/inside.ts'
import type { CommandContext } from '#domain/command.ts'
import type { LoadedWork } from './rows.ts'

/** Makes a revision of the working copy as it stands. @returns the newest revision: that one, or the same as before where nothing differs */
export async function keepAsRevision(
  { db, actor, now }: CommandContext,
  { article, head, work }: LoadedWork,
  reason: Revision['reason'],
): Promise<Revision> {
  if (!work.isRow || contentHash(work.content) === head.contentHash) return head
  // Somebody else's words stay theirs in the list of revisions.
  const by = reason === 'conflict' || reason === 'takeover' ? work.updatedBy : snapshot(actor)
  return addRevision(db, { articleId: article.id, content: work.content, reason, now, by })
}
