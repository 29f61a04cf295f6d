import { asc, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { type publicationKinds, publications } from '#db/schema/publications.ts'
import { newUid } from '#lib/uid.ts'
import { chainHash } from './chain.ts'

export type PublicationKind = (typeof publicationKinds)[number]
export type Publication = typeof publications.$inferSelect

/** What is to be recorded. */
export interface NewPublication {
  article: { id: number; uid: string }
  revision: { id: number; contentHash: string }
  kind: PublicationKind
  note: string
  by: ActorSnapshot
  at: number
}

/** Appends what readers get from now on, chained to the version before. */
export async function recordPublication(db: Database, given: NewPublication): Promise<Publication> {
  const { article, revision, kind, note, by, at } = given
  const [before] = await db
    .select({ version: publications.version, hash: publications.hash })
    .from(publications)
    .where(eq(publications.articleId, article.id))
    .orderBy(desc(publications.version))
    .limit(1)
  const link = {
    uid: newUid(at),
    version: (before?.version ?? 0) + 1,
    kind,
    at,
    by,
    note,
    contentHash: revision.contentHash,
    previousHash: before?.hash ?? null,
  }
  const [row] = await db
    .insert(publications)
    .values({
      ...link,
      articleId: article.id,
      revisionId: revision.id,
      hash: chainHash({ ...link, articleUid: article.uid }),
    })
    .returning()
  return row!
}

/** All publications of an article, version 1 first. */
export async function publicationsOf(db: Database, articleId: number): Promise<Publication[]> {
  return db
    .select()
    .from(publications)
    .where(eq(publications.articleId, articleId))
    .orderBy(asc(publications.version))
}
