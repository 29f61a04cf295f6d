import type { Database } from '#db/client.ts'
import type { revisions } from '#db/schema/articles.ts'
import type { previewLinks } from '#db/schema/desk.ts'
import { mayEdit } from '#domain/articles/inside.ts'
import { actorNow } from '#domain/staff/inside.ts'
import type { LoadedWork } from '#domain/working-copies/inside.ts'

/** A link, and the revision it shows; null is the working copy. */
interface Linked {
  link: Pick<typeof previewLinks.$inferSelect, 'createdBy'>
  revision: typeof revisions.$inferSelect | null
}

/**
 * Whether whoever made a link could make it now: it shows strangers nothing that they may not show. Asked whenever somebody looks,
 * so a right that was taken away takes their links with it, and one that is given back gives them back, within their hours. Of a
 * disabled account they end for good, by the command that disables it. What was made at the terminal hangs on nobody's account.
 */
export async function isUpheld(
  db: Database,
  { link, revision }: Linked,
  loaded: LoadedWork,
): Promise<boolean> {
  const { kind, uid } = link.createdBy
  if (kind !== 'staff') return true
  const maker = uid === null ? null : await actorNow(db, uid)
  return maker !== null && mayEdit(maker, loaded, ...(revision ? [revision.content] : []))
}
