import { withQuery } from './with-query.ts'

/** The list of articles. @param filter as the page's form sends it */
export function articlesPath(filter: Record<string, string | undefined> = {}): string {
  return withQuery('/admin/articles', filter)
}

/** Where an article is begun. */
export function newArticlePath(): string {
  return '/admin/articles/new'
}

/** Where an article is written. */
export function workPath(uid: string): string {
  return `/admin/articles/${encodeURIComponent(uid)}`
}

/** Where an article is checked, submitted, published, scheduled, corrected, withdrawn. */
export function publishingPath(uid: string): string {
  return `${workPath(uid)}/publish`
}

/** Revisions of an article. */
export function revisionsPath(uid: string): string {
  return `${workPath(uid)}/revisions`
}

/** What differs between two revisions, by number; `work` is the working copy. */
export function comparePath(uid: string, from: number | 'work', to: number | 'work'): string {
  return withQuery(`${revisionsPath(uid)}/compare`, { from: String(from), to: String(to) })
}

/** An article as readers will see it, in the desk's frame. @param revision number; left out, the working copy */
export function previewPath(uid: string, revision?: number): string {
  return withQuery(`${workPath(uid)}/preview`, { revision: revision?.toString() })
}

/** The page in that frame, for whoever is signed in. @param revision number; left out, the working copy */
export function deskPreviewPath(uid: string, revision?: number): string {
  return withQuery(`/preview/desk/${encodeURIComponent(uid)}`, { revision: revision?.toString() })
}

/** The same for whoever has the link. */
export function previewLinkPath(token: string): string {
  return `/preview/link/${encodeURIComponent(token)}`
}

/** What is due, what is late and what failed. */
export function schedulePath(query: Record<string, string | undefined> = {}): string {
  return withQuery('/admin/schedule', query)
}

/** Addresses that the desk's own scripts ask. */
export const deskApi = {
  /** POST: workingCopy.write */
  write: '/admin/api/articles/write',
  /** POST: workingCopy.save */
  save: '/admin/api/articles/save',
  /** POST: presence.beat */
  beat: '/admin/api/articles/presence',
  /** POST: presence.takeOver */
  takeOver: '/admin/api/articles/take-over',
  /** GET ?uid=: the working copy as it stands, with who has it open */
  work: '/admin/api/articles/work',
  /** POST, the file as the body, its name percent-encoded in X-File-Name: media.add */
  upload: '/admin/api/pictures/upload',
  /** GET ?before=&text=&locale=: pictures, the newest first */
  pictures: '/admin/api/pictures',
  /** POST: media.describe */
  describe: '/admin/api/pictures/describe',
} as const
