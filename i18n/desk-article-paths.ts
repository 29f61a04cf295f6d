import { withQuery } from './with-query.ts'

/** The list of articles. @param filter as the page's form sends it */
export function articlesPath(filter: Record<string, string | undefined> = {}): string {
  return withQuery('/admin/articles', filter)
}

/** Where an article is begun. @param given `joins`: uid of an article whose story it joins; `locale`: in which language */
export function newArticlePath(given: { joins?: string; locale?: string } = {}): string {
  return withQuery('/admin/articles/new', given)
}

/** Where an article is written. */
export function workPath(uid: string): string {
  return `/admin/articles/${encodeURIComponent(uid)}`
}

/** The same, to be edited although it is approved. */
export function workAnywayPath(uid: string): string {
  return withQuery(workPath(uid), { anyway: 'yes' })
}

/** Where an article is checked, submitted, published, scheduled, corrected, withdrawn. */
export function publishingPath(uid: string): string {
  return `${workPath(uid)}/publish`
}

/** Revisions of an article. @param before only those with smaller numbers */
export function revisionsPath(uid: string, before?: number): string {
  return withQuery(`${workPath(uid)}/revisions`, { before: before?.toString() })
}

/** What differs between two revisions, by number; `work` is the working copy. @param all with what is the same in both */
export function comparePath(uid: string, from: number | 'work', to: number | 'work', all = false): string {
  const query = { from: String(from), to: String(to), all: all ? 'yes' : undefined }
  return withQuery(`${workPath(uid)}/revisions/compare`, query)
}

/**
 * An article as readers will see it, in the desk's frame.
 * @param revision number; left out, the working copy
 * @param width of the frame; left out, a desktop's
 */
export function previewPath(uid: string, revision?: number, width?: 'phone'): string {
  return withQuery(`${workPath(uid)}/preview`, { revision: revision?.toString(), width })
}

/** The page in that frame, for whoever is signed in. @param revision number; left out, the working copy */
export function deskPreviewPath(uid: string, revision?: number): string {
  return withQuery(`/preview/desk/${encodeURIComponent(uid)}`, { revision: revision?.toString() })
}

/** The same for whoever has the link. The token is no part of the path, because paths are logged. */
export function previewLinkPath(token: string): string {
  return withQuery('/preview/link', { token })
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
  /** POST ?locale=, the file as the body, its name percent-encoded in X-File-Name: media.add */
  upload: '/admin/api/pictures/upload',
  /** GET ?before=&text=&locale=: pictures, the newest first; ?uids=&locale=: those */
  pictures: '/admin/api/pictures',
  /** GET ?text=&locale=: tags by what is typed of a name; ?ids=&locale=: those */
  tags: '/admin/api/tags',
  /** POST: media.describe */
  describe: '/admin/api/pictures/describe',
  /** GET ?uid=: what is said about an article */
  comments: '/admin/api/comments',
  /** POST: comment.add */
  addComment: '/admin/api/comments/add',
  /** POST: comment.reply */
  replyToComment: '/admin/api/comments/reply',
  /** POST: comment.accept */
  acceptComment: '/admin/api/comments/accept',
  /** POST: comment.resolve */
  resolveComment: '/admin/api/comments/resolve',
  /** POST: comment.decline */
  declineComment: '/admin/api/comments/decline',
  /** POST: comment.reopen */
  reopenComment: '/admin/api/comments/reopen',
  /** POST: notice.read */
  readNotices: '/admin/api/notices/read',
  /** GET ?id=&locale=: what a standing page says in a language */
  page: '/admin/api/pages',
  /** POST: page.save */
  savePage: '/admin/api/pages/save',
  /** GET ?locale=&text=: what a menu may lead to */
  menuTargets: '/admin/api/menus/targets',
  /** POST: menu.set */
  setMenu: '/admin/api/menus/set',
  /** POST ?take=&dry=, the file as the body: redirect.import, or what it would do */
  importRedirects: '/admin/api/redirects/import',
} as const
