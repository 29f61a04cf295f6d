import { asc, eq, inArray } from 'drizzle-orm'
import { articles } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { stories } from '#db/schema/stories.ts'
import { may } from '#domain/actor.ts'
import { placesOf } from '#domain/articles/inside.ts'
import { scopeOfVersions } from '#domain/stories/inside.ts'
import type { Entries, Looking } from './looking.ts'

/** Stories by when their embargo ends; each is called as its first version. */
export async function embargoEntries({ db, actor, now }: Looking, ids: readonly number[]): Promise<Entries> {
  const rows = await db
    .select({
      story: { id: stories.id, until: stories.embargoUntil },
      article: { id: articles.id, uid: articles.uid, locale: articles.locale },
      trashedAt: articles.trashedAt,
      headline: listings.headline,
    })
    .from(stories)
    .innerJoin(articles, eq(articles.storyId, stories.id))
    .leftJoin(listings, eq(listings.articleId, articles.id))
    .where(inArray(stories.id, [...ids]))
    .orderBy(asc(articles.id))
  const places = await placesOf(
    db,
    rows.map(({ article }) => article.id),
  )
  const entries: Entries = new Map()
  for (const [id, versions] of Map.groupBy(rows, ({ story }) => story.id)) {
    const { story, article, headline } = versions.find(({ trashedAt }) => trashedAt === null) ?? versions[0]!
    const at = story.until ?? 0
    // It binds all versions, so the right to publish each of them moves it.
    const scope = scopeOfVersions(versions.map((one) => places.get(one.article.id)!))
    const isMovable = at > now && may(actor, 'article:publish', scope)
    entries.set(id, {
      ...{ key: `embargo-${id}`, kind: 'embargo', at, title: headline ?? '', article: article.uid },
      locale: versions.length === 1 ? article.locale : null,
      ...{ piece: null, assignee: null },
      move: isMovable ? { what: 'embargo', uid: article.uid } : null,
    })
  }
  return entries
}
