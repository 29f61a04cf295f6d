import { publishingPath } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'

/** What was done on this page; each has a sentence in `desk.publishing.done`. */
export const deeds = [
  'published',
  'scheduled',
  'unscheduled',
  'submitted',
  'withdrawn',
  'expiry',
  'unexpiring',
  'embargo',
  'noEmbargo',
  'trashed',
  'untrashed',
] as const
export type Deed = (typeof deeds)[number]

/** The page again, saying what was done. */
export function donePath(uid: string, done: Deed): string {
  return withQuery(publishingPath(uid), { done })
}
