import { and, eq, gt, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { isToken, tokenHash } from '#lib/token.ts'
import { isEmbargoed } from './embargo.ts'
import { previewOf, type Preview } from './preview.ts'
import { isUpheld } from './upheld.ts'

/**
 * What a preview link shows, for whoever has it. Unknown, expired, ended, of an article in the trash, under an embargo, one that
 * was set later too, or made by somebody who could not make it now: to whoever asks these are all the same.
 * @param now UTC milliseconds
 */
export async function previewByToken(token: unknown, now: number): Promise<Preview | null> {
  if (!isToken(token)) return null
  const db = reading()
  const [row] = await db
    .select({ uid: articles.uid, revision: revisions, link: previewLinks })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .leftJoin(revisions, eq(revisions.id, previewLinks.revisionId))
    .where(
      and(
        eq(previewLinks.tokenHash, tokenHash(token)),
        isNull(previewLinks.endedAt),
        gt(previewLinks.expiresAt, now),
        isNull(articles.trashedAt),
      ),
    )
  if (!row) return null
  const loaded = await loadWork(db, row.uid)
  if (isEmbargoed(loaded, now) || !(await isUpheld(db, row, loaded))) return null
  return { ...(await previewOf(db, loaded, row.revision, now)), until: row.link.expiresAt }
}
