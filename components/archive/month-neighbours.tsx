import { formatMonth } from '#i18n/dates.ts'
import type { Edition } from '../site/edition.ts'
import { archivePath } from '#i18n/paths.ts'

interface Props {
  /** Newest first. */
  months: { month: string }[]
  /** `2019-07` */
  month: string
  edition: Edition
}

/** To the months with articles before and after this one. */
export function MonthNeighbours({ months, month, edition: { locale, t } }: Props) {
  const earlier = months.find((one) => one.month < month)
  const later = months.findLast((one) => one.month > month)
  if (!earlier && !later) return null
  return (
    <nav className="subsections" aria-label={t('list.months')}>
      <ul>
        {earlier && (
          <li>
            <a href={archivePath(locale, earlier.month)}>
              {t('list.earlierMonth', { month: formatMonth(earlier.month, locale) })}
            </a>
          </li>
        )}
        {later && (
          <li>
            <a href={archivePath(locale, later.month)}>
              {t('list.laterMonth', { month: formatMonth(later.month, locale) })}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
