/**
 * Tags of what pages are made of. A command names the tags it made wrong; the page cache keeps with each
 * page the tags it read. Exact tags name one thing; soft tags name lists that may lag some seconds.
 */
export const pageTag = {
  article: (id: number) => `article:${id}`,
  story: (id: number) => `story:${id}`,
  section: (id: number) => `section:${id}`,
  tag: (id: number) => `tag:${id}`,
  author: (id: number) => `author:${id}`,
  page: (id: number) => `page:${id}`,
  media: (uid: string) => `media:${uid}`,
  address: (locale: string, kind: string, slug: string) => `address:${locale}:${kind}:${slug}`,
  /** Names and tree of all sections of a language: the navigation of every page. */
  sections: (locale: string) => `sections:${locale}`,
  pages: (locale: string) => `pages:${locale}`,
  settings: () => 'settings',
  /** All pages there are. */
  everything: () => 'everything',
  front: (locale: string) => `front:${locale}`,
  /** Soft: the newest articles of a language, of a section, of a tag, of an author. */
  latest: (locale: string) => `latest:${locale}`,
  sectionList: (id: number, locale: string) => `list:section:${id}:${locale}`,
  tagList: (id: number, locale: string) => `list:tag:${id}:${locale}`,
  authorList: (id: number, locale: string) => `list:author:${id}:${locale}`,
}
