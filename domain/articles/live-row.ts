import type { articles } from '#db/schema/articles.ts'
import type { ArticleContent, Body } from '#db/schema/json.ts'
import { measure, plainText } from '#domain/body/text.ts'
import type { Publication } from '#domain/publications/inside.ts'

/** Kinds after which readers are told a new "updated" date; a typo is none. */
const UPDATES = ['update', 'correction', 'retraction']
const NOTHING: Body = { version: 1, doc: { type: 'doc', content: [] } }

/** What of a publication readers are told. */
export type Told = Pick<Publication, 'version' | 'kind' | 'at' | 'note'>

/**
 * The row of live_articles that readers are served from, made of content.
 * @param history what readers got, version 1 first; the last is in force
 */
export function liveRow(
  article: Pick<typeof articles.$inferSelect, 'id' | 'uid' | 'storyId' | 'locale'>,
  content: ArticleContent,
  state: 'live' | 'withdrawn' | 'expired',
  history: readonly Told[],
) {
  const { length, minutes } = measure(plainText(content.body))
  const first = history[0]!
  const current = history.at(-1)!
  return {
    articleId: article.id,
    uid: article.uid,
    storyId: article.storyId,
    locale: article.locale,
    slug: content.slug,
    state,
    version: current.version,
    sectionId: content.sections[0] ?? null,
    headline: content.headline,
    kicker: content.kicker,
    standfirst: state === 'live' ? content.standfirst : '',
    lead: state === 'live' ? content.lead : null,
    bylines: state === 'live' ? content.bylines : [],
    source: state === 'live' ? content.source : null,
    originality: content.originality,
    genre: content.genre,
    urgency: content.urgency,
    dateline: content.dateline,
    canonical: content.canonical,
    noindex: content.noindex,
    aiLabel: content.aiLabel,
    shownAt: content.shownAt ?? first.at,
    recordedAt: first.at,
    updatedAt: history.findLast((one) => UPDATES.includes(one.kind))?.at ?? null,
    changedAt: current.at,
    notes: history
      .filter((one) => one.note !== '')
      .map(({ version, kind, at, note }) => ({ version, kind, at, note })),
    length,
    readingMinutes: minutes,
    // What was withdrawn is not kept where readers' code could find it.
    body: state === 'live' ? content.body : NOTHING,
  }
}
