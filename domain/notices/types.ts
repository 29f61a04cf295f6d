import type { noticeKinds } from '#db/schema/notices.ts'

/** What somebody may be told. */
export type NoticeKind = (typeof noticeKinds)[number]

/** Those that were not read yet, or all. */
export const noticeLists = ['unread', 'all'] as const
export type NoticeList = (typeof noticeLists)[number]

/** A notice, for whom it is. */
export interface NoticeItem {
  id: number
  kind: NoticeKind
  /** UTC milliseconds */
  at: number
  /** Who did it. */
  by: string
  /** '' where there is none. */
  note: string
  isRead: boolean
  article: { uid: string; locale: string; headline: string; isTrashed: boolean }
}

/** Whether somebody wants their notices by mail too, and whether this installation sends any. */
export interface NoticeMail {
  wanted: boolean
  isSetUp: boolean
}
