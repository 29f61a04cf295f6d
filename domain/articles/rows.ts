import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import type { ActorSnapshot, ArticleContent } from '#db/schema/json.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'
import { NotFound } from '#domain/refusal.ts'
import { newUid } from '#lib/uid.ts'
import { contentHash } from './content.ts'

export type Article = typeof articles.$inferSelect
export type Revision = typeof revisions.$inferSelect

/** An article with the content of its newest revision. */
export interface LoadedArticle {
  article: Article
  head: Revision
  embargoUntil: number | null
  /** Sections of the working copy, and of what readers have or had last; null where there is none. */
  workSections: readonly number[] | null
  liveSections: readonly number[] | null
}

/** @throws NotFound */
export async function loadArticle(db: Database, uid: string): Promise<LoadedArticle> {
  const [row] = await db
    .select({ article: articles, head: revisions, embargoUntil: stories.embargoUntil })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(eq(articles.uid, uid))
  if (!row) throw new NotFound('article', uid)
  const [work] = await db
    .select({ content: workingCopies.content })
    .from(workingCopies)
    .where(eq(workingCopies.articleId, row.article.id))
  const live = await liveRevision(db, row.article)
  return {
    ...row,
    workSections: work?.content.sections ?? null,
    liveSections: live?.content.sections ?? null,
  }
}

/** The revision readers have, or had last; null before the first publication. */
export async function liveRevision(db: Database, article: Article): Promise<Revision | null> {
  if (article.livePublicationId === null) return null
  const [row] = await db
    .select({ revision: revisions })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(eq(publications.id, article.livePublicationId))
  return row?.revision ?? null
}

export interface NewRevision {
  articleId: number
  content: ArticleContent
  reason: Revision['reason']
  now: number
  by: ActorSnapshot
}

/** Reasons for which a revision is made without anybody having asked for one: half a sentence may stand in it. */
export const byItself: readonly Revision['reason'][] = ['autosave', 'conflict', 'takeover']

/**
 * Adds a revision and makes it the newest one. Content that is the newest already makes none; where that was made by itself, it
 * has been asked for from now on.
 */
export async function addRevision(db: Database, given: NewRevision): Promise<Revision> {
  const { articleId, content, reason, now, by } = given
  const [last] = await db
    .select()
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.number))
    .limit(1)
  const hash = contentHash(content)
  if (last?.contentHash === hash) {
    if (!byItself.includes(last.reason) || byItself.includes(reason)) return last
    await db.update(revisions).set({ reason }).where(eq(revisions.id, last.id))
    return { ...last, reason }
  }
  const [row] = await db
    .insert(revisions)
    .values({
      articleId,
      number: (last?.number ?? 0) + 1,
      reason,
      content,
      contentHash: hash,
      parentId: last?.id ?? null,
      translatesRevisionId: content.translates,
      createdAt: now,
      createdBy: by,
    })
    .returning()
  await db.update(articles).set({ headRevisionId: row!.id }).where(eq(articles.id, articleId))
  return row!
}

export interface NewArticle {
  /** Story it joins; null begins one. */
  storyId: number | null
  locale: string
  content: ArticleContent
  sample: boolean
  now: number
  by: ActorSnapshot
}

/** Makes an article, its story if need be, and its first revision. */
export async function addArticle(db: Database, given: NewArticle): Promise<LoadedArticle> {
  const { locale, content, sample, now, by } = given
  const storyId = given.storyId ?? (await addStory(db, sample, now))
  const [article] = await db
    .insert(articles)
    .values({ uid: newUid(now), storyId, locale, workState: 'draft', createdAt: now, createdBy: by })
    .returning()
  const head = await addRevision(db, { articleId: article!.id, content, reason: 'save', now, by })
  const nothing = { embargoUntil: null, workSections: null, liveSections: null }
  return { article: { ...article!, headRevisionId: head.id }, head, ...nothing }
}

async function addStory(db: Database, sample: boolean, now: number): Promise<number> {
  const [story] = await db
    .insert(stories)
    .values({ uid: newUid(now), createdAt: now, sample })
    .returning()
  return story!.id
}

/** The story of an article, for joining another language to it. @throws NotFound */
export async function storyIdOf(db: Database, articleUid: string): Promise<number> {
  const [row] = await db.select({ id: articles.storyId }).from(articles).where(eq(articles.uid, articleUid))
  if (!row) throw new NotFound('article', articleUid)
  return row.id
}

/** Whether a story has a version in a language already. */
export async function hasLocale(db: Database, storyId: number, locale: string): Promise<boolean> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), eq(articles.locale, locale)))
  return rows.length > 0
}
