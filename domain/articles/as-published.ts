import type { Database } from '#db/client.ts'
import { publicationsOf } from '#domain/publications/inside.ts'
import { mergedTags } from '#domain/tags/inside.ts'
import { contentHash } from './content.ts'
import { liveRow, type Told } from './live-row.ts'
import type { Filed } from './neighbours.ts'
import { presentable } from './presentable.ts'
import type { Article } from './rows.ts'
import { slugFor } from './slug.ts'
import type { ArticleContent, ArticleView } from './types.ts'
import { viewOf } from './view.ts'

/** The publication that is shown beforehand. */
export interface NextPublication {
  /** Null is the usual one: the first, an update, or a reinstatement. */
  kind: Told['kind'] | null
  /** UTC milliseconds */
  at: number
  /** For readers. */
  note: string
}

/**
 * An article as readers would see it if this content were published: made by the very functions that make their page, without
 * touching what they are served from.
 * @param content may be unfinished
 */
export async function viewAsPublished(
  db: Database,
  article: Article,
  content: ArticleContent,
  next: NextPublication,
): Promise<{ view: ArticleView; filed: Filed }> {
  const shown = presentable({ ...content, slug: await slugFor(db, article, content) })
  const row = liveRow(article, shown, 'live', await historyWith(db, article, shown, next))
  const tagIds = [...new Set(await mergedTags(db, shown.tags))]
  return { view: await viewOf(row, tagIds), filed: { sectionId: row.sectionId, tagIds } }
}

/** What readers got so far, with this as the newest; as it is where they have this already. */
async function historyWith(
  db: Database,
  { id, liveState }: Article,
  content: ArticleContent,
  { kind, at, note }: NextPublication,
): Promise<Told[]> {
  const history = await publicationsOf(db, id)
  const current = history.at(-1)
  if (liveState === 'live' && current?.contentHash === contentHash(content)) return history
  const usual = liveState === 'none' ? 'first' : liveState === 'live' ? 'update' : 'reinstatement'
  return [...history, { version: (current?.version ?? 0) + 1, kind: kind ?? usual, at, note }]
}
