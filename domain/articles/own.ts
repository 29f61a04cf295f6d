import type { ActorSnapshot } from '#db/schema/json.ts'
import type { Actor } from '#domain/actor.ts'

/** Whether an article is its actor's own: begun by them, as a member of staff. */
export function isOwn({ createdBy }: { createdBy: ActorSnapshot }, { kind, uid }: Actor): boolean {
  return kind === 'staff' && uid !== null && createdBy.kind === 'staff' && createdBy.uid === uid
}

/** The same, and readers never got any of it: what they had, or have, is the newsroom's. */
export function isOwnUnpublished(
  article: { createdBy: ActorSnapshot; firstPublishedAt: number | null },
  actor: Actor,
): boolean {
  return isOwn(article, actor) && article.firstPublishedAt === null
}
