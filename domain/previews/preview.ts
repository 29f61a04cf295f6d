import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { type revisions, schedules } from '#db/schema/articles.ts'
import { viewAsPublished } from '#domain/articles/inside.ts'
import type { Filed } from '#domain/articles/reader.ts'
import type { ArticleView } from '#domain/articles/types.ts'
import type { LoadedWork } from '#domain/working-copies/inside.ts'

/** An article before it is public, as readers will see it. */
export interface Preview {
  article: ArticleView
  filed: Filed
  /** Number of the revision that is shown; null is the working copy. */
  revision: number | null
  /** When that was written last, UTC milliseconds. */
  writtenAt: number
  /** End of the link it is seen by, UTC milliseconds; null at the desk. */
  until: number | null
}

type Revision = typeof revisions.$inferSelect

/** @param revision null shows the working copy; @param now UTC milliseconds */
export async function previewOf(
  db: Database,
  loaded: LoadedWork,
  revision: Revision | null,
  now: number,
): Promise<Omit<Preview, 'until'>> {
  const { article, head, work } = loaded
  const content = revision?.content ?? work.content
  const next = await nextPublication(db, revision?.id ?? head.id, now)
  const { view, filed } = await viewAsPublished(db, article, content, next)
  return {
    article: view,
    filed,
    revision: revision?.number ?? null,
    writtenAt: revision?.createdAt ?? work.updatedAt,
  }
}

/** What waits for its hour is shown with that hour; everything else as if it were published now. */
async function nextPublication(db: Database, revisionId: number, now: number) {
  const [waiting] = await db
    .select({ kind: schedules.kind, note: schedules.note, dueAt: schedules.dueAt })
    .from(schedules)
    .where(
      and(
        eq(schedules.revisionId, revisionId),
        eq(schedules.action, 'publish'),
        eq(schedules.state, 'waiting'),
      ),
    )
  if (!waiting) return { kind: null, note: '', at: now }
  return { kind: waiting.kind, note: waiting.note, at: Math.max(waiting.dueAt, now) }
}
