import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { workingCopies } from '#db/schema/articles.ts'
import type { ActorSnapshot, ArticleContent, WorkConflict } from '#db/schema/json.ts'
import { loadArticle, type LoadedArticle } from '#domain/articles/inside.ts'

/** The working copy of an article; where nobody has written yet, the newest revision's content as version 0. */
export interface Work {
  content: ArticleContent
  version: number
  writeId: string
  /** The tab that wrote it; '' where no tab did. */
  tab: string
  /** When the first write came that no revision has, UTC milliseconds. */
  unsavedSince: number | null
  conflicts: WorkConflict[]
  /** UTC milliseconds */
  updatedAt: number
  updatedBy: ActorSnapshot
  /** Whether there is a row of its own. */
  isRow: boolean
}

export interface LoadedWork extends LoadedArticle {
  work: Work
}

/** An article with its newest revision and its working copy. @throws NotFound */
export async function loadWork(db: Database, uid: string): Promise<LoadedWork> {
  const loaded = await loadArticle(db, uid)
  return { ...loaded, work: await workOf(db, loaded) }
}

/** The working copy of an article that is loaded. */
export async function workOf(db: Database, { article, head }: LoadedArticle): Promise<Work> {
  const [row] = await db.select().from(workingCopies).where(eq(workingCopies.articleId, article.id))
  if (row) return { ...row, isRow: true }
  return {
    content: head.content,
    version: 0,
    writeId: '',
    tab: '',
    unsavedSince: null,
    conflicts: [],
    updatedAt: head.createdAt,
    updatedBy: head.createdBy,
    isRow: false,
  }
}

export interface NewWork {
  articleId: number
  /** The version it replaces. */
  version: number
  content: ArticleContent
  writeId: string
  /** Left out where no tab writes, and a revision has it. */
  tab?: string
  /** UTC milliseconds */
  unsavedSince?: number | null
  conflicts: WorkConflict[]
  /** UTC milliseconds */
  now: number
  by: ActorSnapshot
}

/** Writes the working copy as the version after the one it replaces. @returns the new version */
export async function putWork(db: Database, given: NewWork): Promise<number> {
  const { articleId, content, writeId, tab = '', unsavedSince = null, conflicts, now, by } = given
  const version = given.version + 1
  const written = { content, version, writeId, tab, unsavedSince, conflicts, updatedAt: now, updatedBy: by }
  await db
    .insert(workingCopies)
    .values({ articleId, ...written })
    .onConflictDoUpdate({ target: workingCopies.articleId, set: written })
  return version
}
