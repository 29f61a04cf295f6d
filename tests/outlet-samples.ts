import type { liveArticles } from '#db/schema/live.ts'
import type { ArticleView } from '#domain/articles/types.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { FeedItem } from '#domain/feeds/types.ts'
import type { Drawable } from '#domain/media/reader.ts'
import { settingKeys } from '#domain/settings/keys.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'

/** 2026-11-20T12:00:00Z */
export const NOVEMBER = Date.UTC(2026, 10, 20, 12)

/** Settings of a new installation, with a name. */
export const settings = {
  ...Object.fromEntries(Object.entries(settingKeys).map(([key, kind]) => [key, kind.initial])),
  'site.name': 'The Lanhu News',
} as SiteSettings

export const drawable: Drawable = {
  src: '/media/p-2400.jpg',
  type: 'image/jpeg',
  width: 2400,
  height: 1600,
  sources: [
    { type: 'image/webp', files: [{ src: '/media/p-1600.webp', width: 1600 }] },
    {
      type: 'image/jpeg',
      files: [800, 1600, 2400].map((width) => ({ src: `/media/p-${width}.jpg`, width })),
    },
  ],
  focalX: 50,
  focalY: 50,
}

/** An article as its page shows it, with all that is asked for changed. */
export function articleView(change: Partial<ArticleView> = {}): ArticleView {
  return {
    articleId: 1,
    uid: '01890000-0000-7000-8000-000000000001',
    storyId: 1,
    version: 1,
    locale: 'en',
    slug: 'orders-rise',
    headline: 'Orders rise',
    kicker: '',
    standfirst: 'For the third month.',
    genre: 'news',
    dateline: '',
    section: { name: 'Industry news', slug: 'industry-news' },
    picture: null,
    bylines: [],
    shownAt: NOVEMBER,
    recordedAt: NOVEMBER,
    changedAt: NOVEMBER,
    updatedAt: null,
    readingMinutes: 1,
    source: null,
    originality: 'original',
    canonical: null,
    noindex: false,
    aiLabel: 'none',
    notes: [],
    length: 4,
    body: bodyOfParagraphs(['Steel prices rose.']),
    pictures: new Map(),
    breadcrumb: [],
    tags: [],
    translations: [],
    ...change,
  }
}

/** An article as feeds have it. */
export function feedItemOf(change: Partial<FeedItem> = {}): FeedItem {
  const { uid, slug, headline, standfirst, shownAt, changedAt, bylines, source, picture, body, pictures } =
    articleView()
  const view = {
    uid,
    slug,
    headline,
    standfirst,
    shownAt,
    changedAt,
    bylines,
    source,
    picture,
    body,
    pictures,
  }
  return { ...view, section: null, tags: [], ...change }
}

/** A row of live_articles; `articleId` makes its uid, its slug and its story. */
export function liveRow(articleId: number, change: Partial<typeof liveArticles.$inferInsert> = {}) {
  return {
    articleId,
    uid: `01890000-0000-7000-8000-${String(articleId).padStart(12, '0')}`,
    storyId: articleId,
    locale: 'en',
    slug: `piece-${articleId}`,
    state: 'live' as const,
    version: 1,
    headline: `Piece ${articleId}`,
    kicker: '',
    standfirst: '',
    bylines: [],
    originality: 'original' as const,
    genre: 'news',
    urgency: 5,
    dateline: '',
    noindex: false,
    aiLabel: 'none' as const,
    shownAt: NOVEMBER,
    recordedAt: NOVEMBER,
    changedAt: NOVEMBER,
    notes: [],
    length: 1,
    readingMinutes: 1,
    body: bodyOfParagraphs(['Words.']),
    ...change,
  }
}
