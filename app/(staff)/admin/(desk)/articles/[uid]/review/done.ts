import { reviewPath } from '#i18n/desk-work-paths.ts'
import { withQuery } from '#i18n/with-query.ts'

/** What was done on this page; each has a sentence in `desk.reviews.done`. */
export const deeds = ['signed', 'approved', 'sentBack', 'submitted'] as const
export type Deed = (typeof deeds)[number]

/** The page again, saying what was done. */
export function donePath(uid: string, done: Deed): string {
  return withQuery(reviewPath(uid), { done })
}
