import type { ActorSnapshot } from '#db/schema/json.ts'
import type { Actor } from '#domain/actor.ts'

interface Owned {
  createdBy: ActorSnapshot
  assigneeUid: string | null
}

/** Whether an article is its actor's own: begun by them, or given to them to be written, as a member of staff. */
export function isOwn(article: Owned, actor: Actor): boolean {
  return isBegunBy(article, actor) || (isStaff(actor) && article.assigneeUid === actor.uid)
}

/** Whether they began it, and readers never got any of it: what readers had, or have, is the newsroom's. */
export function isOwnUnpublished(
  article: Pick<Owned, 'createdBy'> & { firstPublishedAt: number | null },
  actor: Actor,
): boolean {
  return isBegunBy(article, actor) && article.firstPublishedAt === null
}

function isBegunBy({ createdBy }: Pick<Owned, 'createdBy'>, actor: Actor): boolean {
  return isStaff(actor) && createdBy.kind === 'staff' && createdBy.uid === actor.uid
}

function isStaff({ kind, uid }: Actor): boolean {
  return kind === 'staff' && uid !== null
}
