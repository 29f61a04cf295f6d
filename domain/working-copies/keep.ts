import { addRevision, byItself, contentHash, type Revision } from '#domain/articles/inside.ts'
import type { CommandContext } from '#domain/command.ts'
import type { LoadedWork } from './rows.ts'

/** Autosaved work becomes a revision this often, in milliseconds (docs/domain.md, revision). */
const REVISION_EVERY = 10 * 60_000

/** Makes a revision of the working copy as it stands. @returns the newest revision: that one, or the same as before where nothing differs */
export async function keepAsRevision(
  { db, now }: CommandContext,
  { article, head, work }: LoadedWork,
  reason: Revision['reason'],
): Promise<Revision> {
  const isKept = !work.isRow || contentHash(work.content) === head.contentHash
  if (isKept && byItself.includes(reason)) return head
  // Somebody else's words stay theirs, whoever saves them: who wrote something is asked when it is reviewed.
  const by = work.updatedBy
  const { content } = isKept ? head : work
  return addRevision(db, { articleId: article.id, content, reason, now, by })
}

/** Since when there is work that no revision has, where something is written now, in UTC milliseconds. */
export function unsavedSince({ head, work }: LoadedWork, now: number): number {
  if (!work.isRow || contentHash(work.content) === head.contentHash) return now
  return work.unsavedSince ?? work.updatedAt
}

/** Whether unsaved work is old enough to become a revision by itself. @param since UTC milliseconds */
export function isToBeKept(since: number, now: number): boolean {
  return now - since >= REVISION_EVERY
}
