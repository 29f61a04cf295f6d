import { eq, inArray } from 'drizzle-orm'
import { jsonText } from '#db/dialect/json.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import type { Entries, Looking } from './looking.ts'
import { calendarKinds } from './types.ts'

/** What readers got, as it was called then. */
export async function publicationEntries({ db }: Looking, ids: readonly number[]): Promise<Entries> {
  const { id, kind, at } = publications
  const rows = await db
    .select({
      ...{ id, kind, at, uid: articles.uid, locale: articles.locale },
      headline: jsonText(revisions.content, 'headline'),
    })
    .from(publications)
    .innerJoin(articles, eq(articles.id, publications.articleId))
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(inArray(publications.id, [...ids]))
  return new Map(
    rows.map((row) => [
      row.id,
      {
        key: `publication-${row.id}`,
        kind: calendarKinds.find((one) => one === row.kind) ?? 'first',
        at: row.at,
        title: row.headline ?? '',
        locale: row.locale,
        article: row.uid,
        ...{ piece: null, assignee: null, move: null },
      },
    ]),
  )
}
