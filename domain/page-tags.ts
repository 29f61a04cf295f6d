/**
 * Tags of what answers are made of. A projection names the tags it made wrong; the page cache keeps with each
 * answer the tags it read. docs/domain.md says what each one stands for.
 */
export const pageTag = {
  /** Anything readers get of an article: its own page, feeds. */
  article: (id: number) => `article:${id}`,
  /** What lists show of an article, and whether it is live. */
  card: (id: number) => `card:${id}`,
  /** The little that lists of headlines show of it, and whether it is live. */
  headline: (id: number) => `headline:${id}`,
  /** Which language versions of a story are live, and where. */
  story: (id: number) => `story:${id}`,
  /** A section, tag, author or standing page in a language: what its own page shows of it. */
  named: (kind: NamedTag, id: number, locale: string) => `${kind}:${id}:${locale}`,
  /** What other pages show of it: name and address, of an author the address alone; and whether it is there. */
  link: (kind: NamedTag, id: number, locale: string) => `link:${kind}:${id}:${locale}`,
  /** Names, addresses and tree of all sections of a language: the navigation of every page. */
  sections: (locale: string) => `sections:${locale}`,
  /** The standing pages in the footer of a language. */
  pages: (locale: string) => `pages:${locale}`,
  media: (uid: string) => `media:${uid}`,
  address: (locale: string, kind: string, slug: string) => `address:${locale}:${kind}:${slug}`,
  /** @param locale '' where all languages share the value */
  setting: (key: string, locale: string) => `setting:${key}:${locale}`,
  /** What editors placed on a language's front page. */
  front: (locale: string) => `front:${locale}`,
  /** The line of breaking news above every page of a language. */
  breaking: (locale: string) => `breaking:${locale}`,
  /** All answers there are. */
  everything: () => 'everything',
} as const

/** Tags of lists: soft, and with a place on the list (shown date) where one article made them wrong. */
export const listTag = {
  latest: (locale: string) => `latest:${locale}`,
  section: (id: number, locale: string) => `list:section:${id}:${locale}`,
  tag: (id: number, locale: string) => `list:tag:${id}:${locale}`,
  author: (id: number, locale: string) => `list:author:${id}:${locale}`,
  /** Any change of any live article of a language: sitemaps, searches. */
  articles: (locale: string) => `articles:${locale}`,
  /** Sections, tags, authors and standing pages of a language by address: their sitemap. */
  lists: (locale: string) => `lists:${locale}`,
  /** Which months have articles; and how many. No place. */
  months: (locale: string) => `months:${locale}`,
  monthCounts: (locale: string) => `month-counts:${locale}`,
  /** Which articles are read most. No place. */
  mostRead: (locale: string) => `most-read:${locale}`,
} as const

export type NamedTag = 'section' | 'tag' | 'author' | 'page'
