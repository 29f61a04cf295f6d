import type { CommandContext, Effect } from '#domain/command.ts'
import { notify } from '#domain/notices/inside.ts'
import type { Article } from './rows.ts'

/**
 * Tells those whose article it is that readers have it, or have it changed: whoever began it, and who was to write it.
 * @param publication its uid
 * @param note what readers are told of the change
 * @returns mails, for the effects of the command
 */
export async function tellPublished(
  context: CommandContext,
  { id: articleId, createdBy, assigneeUid }: Article,
  publication: string,
  note: string,
): Promise<Effect[]> {
  const beginner = createdBy.kind === 'staff' ? createdBy.uid : null
  const to = [beginner, assigneeUid].filter((uid) => uid !== null)
  return notify(context, { to, kind: 'published', articleId, key: `publication ${publication}`, note })
}
