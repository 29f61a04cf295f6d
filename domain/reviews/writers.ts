import { and, eq, gt } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { readersRevision, type Reviewed } from './rows.ts'
import { isSameActor } from './rules.ts'

/** Whoever began an article, made a revision of it since what readers have, or wrote it last: they do not sign it. */
export async function writersOf(db: Database, { article, work }: Reviewed): Promise<ActorSnapshot[]> {
  const live = await readersRevision(db, article)
  const rows = await db
    .selectDistinct({ by: revisions.createdBy })
    .from(revisions)
    .where(and(eq(revisions.articleId, article.id), gt(revisions.number, live?.number ?? 0)))
  const all = [article.createdBy, work.updatedBy, ...rows.map(({ by }) => by)]
  return all.filter((one, at) => all.findIndex((other) => isSameActor(one, other)) === at)
}

/** uids of those among them who have an account. */
export function staffAmong(people: readonly ActorSnapshot[]): string[] {
  return people.flatMap(({ kind, uid }) => (kind === 'staff' && uid !== null ? [uid] : []))
}
