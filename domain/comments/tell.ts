import type { ActorSnapshot } from '#db/schema/json.ts'
import type { CommandContext, Effect } from '#domain/command.ts'
import { notify } from '#domain/notices/inside.ts'
import type { LoadedWork } from '#domain/working-copies/inside.ts'
import { saidIn, type CommentRow, type LoadedThread } from './rows.ts'

/** Tells who writes an article, and who shall, that something was said about it. @returns mails */
export function tellOfThread(
  context: CommandContext,
  loaded: LoadedWork,
  comment: CommentRow,
): Promise<Effect[]> {
  return notify(context, {
    to: writersOf(loaded),
    kind: 'commented',
    articleId: loaded.article.id,
    key: `comment:${comment.id}`,
    note: comment.text || comment.suggestion?.to || comment.quote,
  })
}

/** The same of an answer, or of a thread that is open again: whoever has said something in it is told too. @returns mails */
export async function tellOfAnswer(
  context: CommandContext,
  found: LoadedThread,
  { key, note }: { key: string; note: string },
): Promise<Effect[]> {
  const said = await saidIn(context.db, found.thread.id)
  const to = [...writersOf(found), ...uidsOf(said.map(({ createdBy }) => createdBy))]
  return notify(context, { to, kind: 'commented', articleId: found.article.id, key, note })
}

/** Tells who began a thread how it ended. @param reason why it was declined; '' where it was not @returns mails */
export function tellOfEnd(
  context: CommandContext,
  { article, thread }: LoadedThread,
  kind: 'resolved' | 'accepted' | 'declined',
  reason = '',
): Promise<Effect[]> {
  return notify(context, {
    to: uidsOf([thread.createdBy]),
    kind,
    articleId: article.id,
    // Opened again it may be settled again.
    key: `comment:${thread.id}:settled:${context.now}`,
    note: reason || thread.text || thread.quote,
  })
}

/** Who began the article, wrote it last, and shall write it. */
function writersOf({ article, head, work }: LoadedWork): string[] {
  const wrote = uidsOf([article.createdBy, head.createdBy, work.updatedBy])
  return article.assigneeUid === null ? wrote : [...wrote, article.assigneeUid]
}

function uidsOf(people: readonly ActorSnapshot[]): string[] {
  return people.flatMap(({ kind, uid }) => (kind === 'staff' && uid !== null ? [uid] : []))
}
