import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { translationStates } from '#db/schema/translations.ts'
import { lineOf, untranslatedParts } from '#domain/body/untranslated.ts'
import { blockOf, isField, partsOf } from './parts.ts'

/**
 * Where an article still says word for word what its source says as it counts now, in the order of the source: nowhere where it
 * translates nothing.
 */
export async function untranslatedIn(
  db: Database,
  articleId: number,
  content: ArticleContent,
): Promise<({ field: string } | { block: string })[]> {
  if (content.translates === null) return []
  const [source] = await db
    .select({ content: revisions.content })
    .from(translationStates)
    .innerJoin(revisions, eq(revisions.id, translationStates.currentRevisionId))
    .where(eq(translationStates.articleId, articleId))
  if (!source) return []
  const parts = [...partsOf(source.content)].map(([part, value]) => ({
    part,
    block: blockOf(value),
    text: lineOf(source.content, part) ?? '',
  }))
  return [...untranslatedParts(parts, content)].map((part) =>
    isField(part) ? { field: part } : { block: part },
  )
}
