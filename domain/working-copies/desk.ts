import { and, asc, eq, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { may, type Actor } from '#domain/actor.ts'
import { liveRevision, mayEdit, reachOf, slugFor } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { presentAt, shownPresence, type ShownPresence } from '#domain/presence/inside.ts'
import { signedSoFar } from '#domain/reviews/inside.ts'
import { waitingOf } from '#domain/schedules/inside.ts'
import { loadWork, type LoadedWork, type Work } from './rows.ts'

/** An article as it is opened to be written. */
export interface OpenedWork {
  uid: string
  locale: string
  content: ArticleContent
  version: number
  writeId: string
  conflicts: Work['conflicts']
  /** When the working copy was written last, UTC milliseconds. */
  updatedAt: number
  updatedBy: string
  /** Number of the newest revision. */
  revision: number
  liveState: LoadedWork['article']['liveState']
  workState: LoadedWork['article']['workState']
  firstPublishedAt: number | null
  trashedAt: number | null
  /** How many have signed what stands there, while it is in review: writing on voids that. */
  signed: number
  embargoUntil: number | null
  /** The slug readers have now; null where they have nothing. */
  liveSlug: string | null
  /** What is to be published and waits for its time. */
  schedule: { id: number; dueAt: number } | null
  /** The slug it would get by its headline; '' without one. */
  suggestedSlug: string
  /** Whether whoever opens it may write it. */
  mayWrite: boolean
  mayPublish: boolean
  /** Who has it open. */
  present: ShownPresence[]
  /** The story's other language versions. */
  translations: { uid: string; locale: string; headline: string }[]
}

/**
 * Opens an article to be written or looked at.
 * @param now UTC milliseconds
 * @throws Forbidden, NotFound
 */
export async function openWork(actor: Actor, uid: string, now: number): Promise<OpenedWork> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const { article, head, work, embargoUntil } = loaded
  const { content, version, writeId, conflicts, updatedAt, updatedBy } = work
  const present = await presentAt(db, article.id, now)
  return {
    ...{ uid, locale: article.locale, content, version, writeId, conflicts, updatedAt },
    updatedBy: updatedBy.name,
    revision: head.number,
    liveState: article.liveState,
    workState: article.workState,
    firstPublishedAt: article.firstPublishedAt,
    trashedAt: article.trashedAt,
    signed: article.workState === 'in_review' ? (await signedSoFar(db, article, head)).done : 0,
    embargoUntil,
    liveSlug: article.liveState === 'live' ? ((await liveRevision(db, article))?.content.slug ?? null) : null,
    schedule: (await waitingOf(db, article.id)).find(({ action }) => action === 'publish') ?? null,
    suggestedSlug: await slugFor(db, article, { ...content, slug: '' }),
    mayWrite: mayEdit(actor, loaded),
    mayPublish: may(actor, 'article:publish', reachOf(loaded)),
    present: present.map(shownPresence),
    translations: await translationsOf(loaded),
  }
}

async function translationsOf({ article }: LoadedWork): Promise<OpenedWork['translations']> {
  const rows = await reading()
    .select({ uid: articles.uid, locale: articles.locale, content: revisions.content })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(and(eq(articles.storyId, article.storyId), ne(articles.id, article.id)))
    .orderBy(asc(articles.locale))
  return rows.map(({ uid, locale, content }) => ({ uid, locale, headline: content.headline }))
}
