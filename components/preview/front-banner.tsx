import { formatMoment } from '#i18n/dates.ts'
import type { Edition } from '../site/edition.ts'

/** Says that this is not what readers have, and for when it is. @param at UTC milliseconds */
export function FrontBanner({ edition: { t, locale, timeZone }, at }: { edition: Edition; at: number }) {
  return (
    <aside className="preview-banner" aria-label={t('desk.front.shown.label')}>
      <p>
        <strong>{t('desk.front.shown.title')}</strong>{' '}
        <span>{t('desk.front.shown.at', { time: formatMoment(at, locale, timeZone) })}</span>
      </p>
    </aside>
  )
}
