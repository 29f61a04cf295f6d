import { eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { translationChecks } from '#db/schema/translations.ts'
import { driftBetween, type Drift } from './drift.ts'

interface Standing {
  articleId: number
  baseRevisionId: number
  currentRevisionId: number
}

export type Check = Pick<typeof translationChecks.$inferSelect, 'at' | 'by'>

/** Something that changed in the source; `checked` where somebody has brought the translation in step with just that. */
export interface FoundDrift extends Drift {
  checked: Check | null
}

/** What has changed in the source of a translation since it was translated, looked at or not. */
export async function driftOf(db: Database, standing: Standing): Promise<FoundDrift[]> {
  const { articleId, baseRevisionId, currentRevisionId } = standing
  if (baseRevisionId === currentRevisionId) return []
  const rows = await db
    .select({ id: revisions.id, content: revisions.content })
    .from(revisions)
    .where(inArray(revisions.id, [baseRevisionId, currentRevisionId]))
  const contentOf = (id: number) => rows.find((row) => row.id === id)!.content
  const drift = driftBetween(contentOf(baseRevisionId), contentOf(currentRevisionId))
  if (drift.length === 0) return []
  const checks = await db.select().from(translationChecks).where(eq(translationChecks.articleId, articleId))
  return drift.map((one) => ({
    ...one,
    checked: checks.find(({ part, sourceHash }) => part === one.part && sourceHash === one.hash) ?? null,
  }))
}
