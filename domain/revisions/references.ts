import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, reviews, revisions, schedules, workingCopies } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { publications } from '#db/schema/publications.ts'
import { translationStates } from '#db/schema/translations.ts'

/** Everything that names a revision, but for the one that came after it. */
const references = [
  { table: articles, column: articles.headRevisionId },
  { table: workingCopies, column: workingCopies.baseRevisionId },
  { table: publications, column: publications.revisionId },
  { table: schedules, column: schedules.revisionId },
  { table: reviews, column: reviews.revisionId },
  { table: previewLinks, column: previewLinks.revisionId },
  { table: revisions, column: revisions.translatesRevisionId },
  { table: translationStates, column: translationStates.baseRevisionId },
  { table: translationStates, column: translationStates.currentRevisionId },
] as const

/** Those of some revisions that something refers to. @param ids of revisions */
export async function referredTo(db: Database, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>()
  if (ids.length === 0) return found
  for (const { table, column } of references) {
    const rows = await db
      .select({ id: column })
      .from(table)
      .where(inArray(column, [...ids]))
    for (const { id } of rows) if (id !== null) found.add(id)
  }
  return found
}
