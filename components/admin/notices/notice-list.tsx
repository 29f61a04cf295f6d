import type { ReactNode } from 'react'
import type { NoticeItem } from '#domain/notices/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { noticeLeadsTo } from '#i18n/desk-work-paths.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { Tag } from '../kit/tag.tsx'
import { FollowNotice } from './follow.client.tsx'

interface Props {
  notices: readonly NoticeItem[]
  t: Translator
  locale: Locale
  timeZone: string
  /** What can be done about one that is not read. */
  actions: (notice: NoticeItem) => ReactNode
}

/** What somebody is told, the latest first: of which article, what happened, who did it, and where it leads. */
export function NoticeList({ notices, t, locale, timeZone, actions }: Props) {
  return (
    <ul className="notices" aria-label={t('desk.notices.label')}>
      {notices.map((notice) => {
        const { id, kind, article, by, note, at, isRead } = notice
        const headline = article.headline || t('desk.notices.untitled')
        return (
          <li key={id} className={isRead ? 'notice-item' : 'notice-item is-unread'}>
            <h2>
              <FollowNotice
                href={noticeLeadsTo(kind, article.uid)}
                id={id}
                lang={localeTag(article.locale as Locale)}
              >
                {headline}
              </FollowNotice>
            </h2>
            <p className="notice-what">
              {t(`desk.notices.what.${kind}`, { by })}
              {article.isTrashed && <Tag tone="warning">{t('desk.notices.trashed')}</Tag>}
            </p>
            {note !== '' && <p className="notice-note">{note}</p>}
            <p className="notice-at">
              {formatMoment(at, locale, timeZone)}
              {!isRead && <span className="hidden-label"> {t('desk.notices.unread')}</span>}
            </p>
            {!isRead && <div className="notice-read">{actions(notice)}</div>}
          </li>
        )
      })}
    </ul>
  )
}
