import type { ArticleContent } from '#db/schema/json.ts'
import type { liveArticles } from '#db/schema/live.ts'
import { measure, plainText } from '#domain/body/text.ts'
import type { History } from './history.ts'

type LiveArticle = typeof liveArticles.$inferSelect

/** An article's rows in the tables readers are served from. */
export interface LiveRows {
  article: LiveArticle
  sections: Link<{ sectionId: number; position: number }>[]
  tags: Link<{ tagId: number; position: number }>[]
  authors: Link<{ authorId: number }>[]
  /** Text of the body, for the search index. */
  text: string
}

type Link<To> = To & { articleId: number; locale: string; shownAt: number }

/**
 * What project() makes of a history, for many articles at a time; compare.ts proves that it is the same.
 * @param history with at least one publication
 */
export function liveRowsOf({ article, revisions, publications }: History): LiveRows {
  const { content } = revisions.at(-1)!
  const text = plainText(content.body)
  const { length, minutes } = measure(text)
  const [first, current] = [publications[0]!, publications.at(-1)!]
  const live = article.liveState === 'live'
  const row: LiveArticle = {
    articleId: article.id,
    uid: article.uid,
    storyId: article.storyId,
    locale: article.locale,
    slug: content.slug,
    state: live ? 'live' : 'withdrawn',
    version: current.version,
    sectionId: content.sections[0] ?? null,
    headline: content.headline,
    kicker: content.kicker,
    standfirst: live ? content.standfirst : '',
    lead: live ? content.lead : null,
    bylines: live ? content.bylines : [],
    source: live ? content.source : null,
    originality: content.originality,
    genre: content.genre,
    urgency: content.urgency,
    dateline: content.dateline,
    canonical: content.canonical,
    noindex: content.noindex,
    aiLabel: content.aiLabel,
    shownAt: content.shownAt ?? first.at,
    recordedAt: first.at,
    updatedAt: publications.findLast((one) => one.kind === 'correction')?.at ?? null,
    changedAt: current.at,
    notes: publications
      .filter((one) => one.note !== '')
      .map(({ version, kind, at, note }) => ({ version, kind, at, note })),
    length,
    readingMinutes: minutes,
    body: live ? content.body : { version: 1, doc: { type: 'doc', content: [] } },
  }
  return { article: row, text, ...(live ? linksOf(row, content) : { sections: [], tags: [], authors: [] }) }
}

function linksOf({ articleId, locale, shownAt }: LiveArticle, content: ArticleContent) {
  const place = { articleId, locale, shownAt }
  const authors = new Set(content.bylines.flatMap((byline) => byline.authorId ?? []))
  return {
    sections: content.sections.map((sectionId, position) => ({ ...place, sectionId, position })),
    tags: content.tags.map((tagId, position) => ({ ...place, tagId, position })),
    authors: [...authors].map((authorId) => ({ ...place, authorId })),
  }
}
