import { formatMoment } from '#i18n/dates.ts'
import type { Edition } from '../site/edition.ts'

interface Props {
  /** `revision` is null for the working copy; `until` is null at the desk. Instants in UTC milliseconds. */
  preview: { revision: number | null; writtenAt: number; until: number | null }
  edition: Edition
}

/** Says that this is not public, which revision it is, and how long the link is good. */
export function PreviewBanner({ preview: { revision, writtenAt, until }, edition }: Props) {
  const { t, locale, timeZone } = edition
  const time = (instant: number) => formatMoment(instant, locale, timeZone)
  return (
    <aside className="preview-banner" aria-label={t('desk.preview.banner.label')}>
      <p>
        <strong>{t('desk.preview.banner.title')}</strong>{' '}
        <span>
          {revision === null
            ? t('desk.preview.banner.work', { time: time(writtenAt) })
            : t('desk.preview.banner.revision', { number: revision, time: time(writtenAt) })}
        </span>{' '}
        {until !== null && <span>{t('desk.preview.banner.until', { time: time(until) })}</span>}
      </p>
    </aside>
  )
}
