import {
  bigint,
  flag,
  index,
  instant,
  int,
  json,
  oneOf,
  primaryKey,
  string,
  table,
  uid,
  unique,
} from '#db/dialect/index.ts'
import { frontAreas } from './front.ts'
import type { Body, Byline, MediaVariant, PictureUse, PublicNote, Source } from './json.ts'

/**
 * The projection readers are served from: the only tables readers' code can reach. Written by
 * project() inside the transactions of commands; `news live rebuild` makes them again, equal.
 */
export const liveArticles = table(
  'live_articles',
  {
    articleId: int().primaryKey(),
    uid: uid().notNull().unique(),
    storyId: int().notNull(),
    locale: string().notNull(),
    slug: string().notNull(),
    state: oneOf(['live', 'withdrawn', 'expired']).notNull(),
    version: int().notNull(),
    sectionId: int(),
    headline: string().notNull(),
    kicker: string().notNull(),
    standfirst: string().notNull(),
    lead: json<PictureUse>(),
    bylines: json<Byline[]>().notNull(),
    source: json<Source>(),
    originality: oneOf(['original', 'reprint']).notNull(),
    genre: string().notNull(),
    urgency: int().notNull(),
    dateline: string().notNull(),
    canonical: string(),
    noindex: flag().notNull(),
    aiLabel: oneOf(['none', 'assisted', 'translated', 'generated']).notNull(),
    /** The date readers are shown; sorts lists and archives. */
    shownAt: instant().notNull(),
    /** First recorded publication. */
    recordedAt: instant().notNull(),
    /** Last update or correction; null when there was none. */
    updatedAt: instant(),
    /** Newest publication of any kind, for sitemaps. */
    changedAt: instant().notNull(),
    notes: json<PublicNote[]>().notNull(),
    /** Words, or characters for Han text. */
    length: int().notNull(),
    readingMinutes: int().notNull(),
    body: json<Body>().notNull(),
  },
  (t) => [
    unique('live_articles_slug').on(t.locale, t.slug),
    index('live_articles_shown').on(t.locale, t.state, t.shownAt, t.articleId),
    index('live_articles_story').on(t.storyId, t.locale),
    index('live_articles_changed').on(t.locale, t.state, t.changedAt, t.articleId),
  ],
)

export const liveArticleSections = table(
  'live_article_sections',
  {
    articleId: int().notNull(),
    sectionId: int().notNull(),
    locale: string().notNull(),
    shownAt: instant().notNull(),
    position: int().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.sectionId] }),
    index('live_article_sections_list').on(t.sectionId, t.locale, t.shownAt, t.articleId),
  ],
)

export const liveArticleTags = table(
  'live_article_tags',
  {
    articleId: int().notNull(),
    tagId: int().notNull(),
    locale: string().notNull(),
    shownAt: instant().notNull(),
    position: int().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.tagId] }),
    index('live_article_tags_list').on(t.tagId, t.locale, t.shownAt, t.articleId),
  ],
)

export const liveArticleAuthors = table(
  'live_article_authors',
  {
    articleId: int().notNull(),
    authorId: int().notNull(),
    locale: string().notNull(),
    shownAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.authorId] }),
    index('live_article_authors_list').on(t.authorId, t.locale, t.shownAt, t.articleId),
  ],
)

/** Months that have articles, for the archive's list. */
export const liveMonths = table(
  'live_months',
  {
    locale: string().notNull(),
    /** `2019-07`, in the site's zone. */
    month: string().notNull(),
    count: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.locale, t.month] })],
)

export const liveSections = table(
  'live_sections',
  {
    sectionId: int().notNull(),
    locale: string().notNull(),
    parentId: int(),
    position: int().notNull(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sectionId, t.locale] }),
    unique('live_sections_slug').on(t.locale, t.slug),
    // Suggestions look through all names of a language: this holds all they need.
    index('live_sections_name').on(t.locale, t.name, t.slug),
  ],
)

export const liveTags = table(
  'live_tags',
  {
    tagId: int().notNull(),
    locale: string().notNull(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tagId, t.locale] }),
    unique('live_tags_slug').on(t.locale, t.slug),
    index('live_tags_name').on(t.locale, t.name, t.slug),
  ],
)

export const liveAuthors = table(
  'live_authors',
  {
    authorId: int().notNull(),
    locale: string().notNull(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
    /** uid of the portrait's medium */
    portrait: string(),
  },
  (t) => [
    primaryKey({ columns: [t.authorId, t.locale] }),
    unique('live_authors_slug').on(t.locale, t.slug),
    index('live_authors_name').on(t.locale, t.name, t.slug),
  ],
)

export const livePages = table(
  'live_pages',
  {
    pageId: int().notNull(),
    locale: string().notNull(),
    position: int().notNull(),
    inFooter: flag().notNull(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
    body: json<Body>().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.locale] }), unique('live_pages_slug').on(t.locale, t.slug)],
)

export const liveMedia = table('live_media', {
  uid: uid().primaryKey(),
  publicName: string().notNull(),
  type: string().notNull(),
  bytes: bigint().notNull(),
  width: int().notNull(),
  height: int().notNull(),
  focalX: int().notNull(),
  focalY: int().notNull(),
  variants: json<MediaVariant[]>().notNull(),
})

export const liveFront = table(
  'live_front',
  {
    slotId: int().primaryKey(),
    locale: string().notNull(),
    area: oneOf(frontAreas).notNull(),
    sectionId: int(),
    position: int().notNull(),
    articleId: int().notNull(),
    startsAt: instant(),
    endsAt: instant(),
  },
  (t) => [index('live_front_place').on(t.locale, t.area, t.position)],
)

export const liveSettings = table(
  'live_settings',
  {
    key: string().notNull(),
    locale: string().notNull(),
    value: json<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.locale] })],
)

/** Breaking news readers see above every page, where it is its time. */
export const liveBreaking = table('live_breaking', {
  locale: string().primaryKey(),
  uid: string().notNull(),
  text: string().notNull(),
  articleId: int(),
  startsAt: instant().notNull(),
  endsAt: instant().notNull(),
})
