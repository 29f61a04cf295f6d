import type { Database } from '#db/client.ts'
import { projectArticle } from './articles/projection.ts'
import { projectAuthor } from './authors/projection.ts'
import { projectMedium } from './media/projection.ts'
import { projectPage } from './pages/projection.ts'
import { projectSection } from './sections/projection.ts'
import { projectTag } from './tags/projection.ts'

const projections = {
  article: projectArticle,
  author: projectAuthor,
  medium: projectMedium,
  page: projectPage,
  section: projectSection,
  tag: projectTag,
}

export type Projectable = keyof typeof projections

/**
 * Makes the live rows of one thing again out of the newsroom's rows. The only way into the live tables:
 * every command that changes what readers see calls it inside its transaction.
 */
export async function project(db: Database, kind: Projectable, id: number): Promise<void> {
  await projections[kind](db, id)
}
