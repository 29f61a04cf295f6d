import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import type { Actor } from '#domain/actor.ts'
import { mayEdit } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { revisionByNumber } from '#domain/revisions/inside.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { isEmbargoed } from './embargo.ts'
import { previewOf, type Preview } from './preview.ts'
import { isUpheld } from './upheld.ts'

export { previewFront } from '#domain/front/desk.ts'
export type { Preview } from './preview.ts'

/** A preview link that is good, without its secret. */
export interface PreviewLink {
  uid: string
  /** Number of the revision it shows; null is the working copy. */
  revision: number | null
  /** UTC milliseconds */
  createdAt: number
  expiresAt: number
  by: string
}

/** What the page about an article's preview needs to know. */
export interface PreviewDesk {
  headline: string
  /** Number of the newest revision. */
  newest: number
  /** Until when no link can be made nor works, UTC milliseconds; null where nothing keeps them. */
  embargoUntil: number | null
  trashed: boolean
  /** Whether this person may make and end links. */
  mayShare: boolean
  /** The newest first. */
  links: PreviewLink[]
}

/**
 * An article as readers will see it, for the newsroom.
 * @param revision number; left out, the working copy
 * @param now UTC milliseconds
 * @throws Forbidden, NotFound
 */
export async function readPreview(
  actor: Actor,
  uid: string,
  revision: number | undefined,
  now: number,
): Promise<Preview> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const shown = revision === undefined ? null : await revisionByNumber(db, loaded.article.id, revision)
  return { ...(await previewOf(db, loaded, shown, now)), until: null }
}

/** The links of an article that are good, and what else its page says. @throws Forbidden, NotFound */
export async function readPreviewDesk(actor: Actor, uid: string, now: number): Promise<PreviewDesk> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const { article, head, work } = loaded
  return {
    headline: work.content.headline,
    newest: head.number,
    embargoUntil: isEmbargoed(loaded, now) ? loaded.embargoUntil : null,
    trashed: article.trashedAt !== null,
    mayShare: mayEdit(actor, loaded),
    links: await goodLinks(db, loaded, now),
  }
}

async function goodLinks(db: Database, loaded: LoadedWork, now: number): Promise<PreviewLink[]> {
  const rows = await db
    .select({ link: previewLinks, revision: revisions })
    .from(previewLinks)
    .leftJoin(revisions, eq(revisions.id, previewLinks.revisionId))
    .where(
      and(
        eq(previewLinks.articleId, loaded.article.id),
        isNull(previewLinks.endedAt),
        gt(previewLinks.expiresAt, now),
      ),
    )
    .orderBy(desc(previewLinks.id))
  const good: PreviewLink[] = []
  for (const row of rows) {
    if (!(await isUpheld(db, row, loaded))) continue
    const { uid, createdAt, expiresAt, createdBy } = row.link
    good.push({ uid, revision: row.revision?.number ?? null, createdAt, expiresAt, by: createdBy.name })
  }
  return good
}
