import type { articles, revisions } from '#db/schema/articles.ts'

/** An article in a list of the desk. */
export interface ArticleSummary {
  uid: string
  locale: string
  slug: string
  headline: string
  /** Ids, the main one first. */
  sections: number[]
  liveState: 'none' | 'live' | 'withdrawn' | 'expired'
  workState: 'draft' | 'in_review' | 'approved' | 'scheduled' | null
  /** Number of the newest revision. */
  revision: number
  /** The date readers are shown; null where nothing is fixed before the first publication. */
  shownAt: number | null
  createdAt: number
}

/** An article and its newest revision as a line of a list. */
export function summaryOf(row: {
  article: typeof articles.$inferSelect
  head: typeof revisions.$inferSelect
}): ArticleSummary {
  const { article, head } = row
  const { content } = head
  return {
    uid: article.uid,
    locale: article.locale,
    slug: content.slug,
    headline: content.headline,
    sections: content.sections,
    liveState: article.liveState,
    workState: article.workState,
    revision: head.number,
    shownAt: content.shownAt ?? article.firstPublishedAt,
    createdAt: article.createdAt,
  }
}
