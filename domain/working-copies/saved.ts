import { and, desc, eq, notInArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { byItself, contentHash } from '#domain/articles/inside.ts'
import { refuse } from '#domain/refusal.ts'
import type { LoadedWork } from './rows.ts'

/**
 * Asks whether what stands in the working copy was saved by somebody who wanted to: who publishes without saying which version
 * they saw must not give readers half a sentence, nor something older than they think.
 * @throws Refused `publish.unsaved`
 */
export async function requireSaved(db: Database, { article, head, work }: LoadedWork): Promise<void> {
  const { articleId, reason, number, contentHash: hash } = revisions
  const [asked] = await db
    .select({ hash })
    .from(revisions)
    .where(and(eq(articleId, article.id), notInArray(reason, [...byItself])))
    .orderBy(desc(number))
    .limit(1)
  const standing = work.isRow ? contentHash(work.content) : head.contentHash
  if (standing !== asked?.hash) refuse('publish.unsaved')
}
