import { and, desc, eq, gte, lte } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { hashOf } from '#lib/hash.ts'
import { partsOf } from './parts.ts'

/** Revisions looked through at most, the newest: a correction is seldom written in more. */
const MOST = 30

interface Between {
  sourceId: number
  baseRevisionId: number
  currentRevisionId: number
}

/** Who brought a part of a source to what it is now, and when. */
export type ChangedBy = (part: string) => { by: string; at: number }

/** Looks up by whose revisions the parts of a source became what they are. */
export async function changesBy(
  db: Database,
  { sourceId, baseRevisionId, currentRevisionId }: Between,
): Promise<ChangedBy> {
  const { id, content, createdAt, createdBy, articleId } = revisions
  const newest = await db
    .select({ id, content, at: createdAt, by: createdBy })
    .from(revisions)
    .where(and(eq(articleId, sourceId), gte(id, baseRevisionId), lte(id, currentRevisionId)))
    .orderBy(desc(id))
    .limit(MOST)
  const states = newest.map((one) => ({ at: one.at, by: one.by.name, parts: partsOf(one.content) }))
  return (part) => {
    const hash = (at: number) => hashOf(states[at]!.parts.get(part) ?? null)
    let at = 0
    while (at + 1 < states.length && hash(at) === hash(at + 1)) at++
    // What only moved is the newest revision's doing.
    const found = at + 1 < states.length ? states[at]! : states[0]!
    return { by: found.by, at: found.at }
  }
}
