import { and, asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { publications } from '#db/schema/publications.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound } from '#domain/refusal.ts'
import { loadArticle } from './rows.ts'
import { summaryOf, type ArticleSummary } from './summary.ts'

/** An article as the desk sees it, with the content of one revision. */
export interface ShownArticle extends ArticleSummary {
  /** Version readers got last; null when they never got any. */
  version: number | null
  /** Number of the revision `content` is of. */
  shownRevision: number
  content: ArticleContent
  revisions: { number: number; reason: string; at: number; by: string; hash: string }[]
  /** The story's other language versions. */
  translations: { uid: string; locale: string }[]
}

/**
 * An article and its content.
 * @param revision number; left out, the newest
 * @throws Forbidden, NotFound
 */
export async function showArticle(actor: Actor, uid: string, revision?: number): Promise<ShownArticle> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadArticle(db, uid)
  const { article, head } = loaded
  const { number, reason, createdAt, createdBy, contentHash } = revisions
  const all = await db
    .select({ number, reason, at: createdAt, by: createdBy, hash: contentHash })
    .from(revisions)
    .where(eq(revisions.articleId, article.id))
    .orderBy(asc(number))
  const story = await db
    .select({ uid: articles.uid, locale: articles.locale })
    .from(articles)
    .where(eq(articles.storyId, article.storyId))
    .orderBy(asc(articles.locale))
  const shown = revision === undefined ? head : await revisionOf(article.id, revision, uid)
  return {
    ...summaryOf(loaded),
    version: await versionOf(article.livePublicationId),
    shownRevision: shown.number,
    content: shown.content,
    revisions: all.map((one) => ({ ...one, by: one.by.name })),
    translations: story.filter((one) => one.uid !== uid),
  }
}

async function revisionOf(articleId: number, number: number, uid: string) {
  const [row] = await reading()
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, number)))
  if (!row) throw new NotFound('revision', `${number} (${uid})`)
  return row
}

async function versionOf(publicationId: number | null): Promise<number | null> {
  if (publicationId === null) return null
  const [row] = await reading()
    .select({ version: publications.version })
    .from(publications)
    .where(eq(publications.id, publicationId))
  return row?.version ?? null
}
