import { publishingPath, workPath } from './desk-article-paths.ts'
import { withQuery } from './with-query.ts'

/** Addresses of the desk for how articles come about: reviews, comments, translations, plans. */

type Query = Record<string, string | undefined>

/** What somebody has to do. @param query `list`, `after` */
export function myWorkPath(query: Query = {}): string {
  return withQuery('/admin/work', query)
}

/** What somebody is told. @param query `after` */
export function noticesPath(query: Query = {}): string {
  return withQuery('/admin/notices', query)
}

/** Where an article is reviewed: its steps, who signed what. */
export function reviewPath(uid: string): string {
  return `${workPath(uid)}/review`
}

/** The sheet of sign-offs, to be printed. */
export function signOffSheetPath(uid: string): string {
  return `${workPath(uid)}/review/sheet`
}

/** The same as CSV. */
export function signOffExportPath(uid: string): string {
  return `${workPath(uid)}/review/export`
}

/** Comments on an article. @param query `thread` */
export function commentsPath(uid: string, query: Query = {}): string {
  return withQuery(`${workPath(uid)}/comments`, query)
}

/** A translation beside its source, to be written. */
export function besidePath(uid: string): string {
  return `${workPath(uid)}/beside`
}

/** Language versions of a story: joined, parted. */
export function storyPath(uid: string): string {
  return `${workPath(uid)}/story`
}

/** What lacks a translation, and what lags. @param query `list`, `locale`, `after` */
export function translationsPath(query: Query = {}): string {
  return withQuery('/admin/translations', query)
}

/** What is planned, scheduled, embargoed and out, by day. @param query `view`, `from`, `locale`, `section` */
export function calendarPath(query: Query = {}): string {
  return withQuery('/admin/calendar', query)
}

/** A planned piece, or `new`. @param query `at` */
export function piecePath(uid: string, query: Query = {}): string {
  return withQuery(`/admin/calendar/pieces/${encodeURIComponent(uid)}`, query)
}

const noticesLead = {
  ...{ toReview: reviewPath, sentBack: reviewPath, approved: reviewPath },
  ...{ commented: commentsPath, resolved: commentsPath, accepted: commentsPath, declined: commentsPath },
  ...{ assigned: workPath, published: publishingPath },
}

/** Where a notice leads. @param kind of the notice @param uid of the article */
export function noticeLeadsTo(kind: keyof typeof noticesLead, uid: string): string {
  return noticesLead[kind](uid)
}
