import type { Database } from '#db/client.ts'
import { liveRevision } from '#domain/articles/inside.ts'
import type { LoadedWork } from './rows.ts'

/** Where the work stands after a change: it is pending, and no more once it is what readers have. @param hash of the new content */
export async function stateAfter(
  db: Database,
  article: LoadedWork['article'],
  hash: string,
): Promise<'draft' | null> {
  const live = article.liveState === 'live' ? await liveRevision(db, article) : null
  return live?.contentHash === hash ? null : 'draft'
}
