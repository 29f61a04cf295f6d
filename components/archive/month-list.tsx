import { formatMonthName } from '#i18n/dates.ts'
import type { Edition } from '../site/edition.ts'
import { archivePath } from '#i18n/paths.ts'

interface Props {
  /** Newest first. */
  months: { month: string; count: number }[]
  edition: Edition
}

/** The months that have articles, by year. */
export function MonthList({ months, edition: { locale, t } }: Props) {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  if (years.length === 0) return <p className="empty">{t('list.empty')}</p>
  return years.map((year) => (
    <section key={year} className="archive-year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{t('list.year', { year })}</h2>
      <ul>
        {months
          .filter(({ month }) => month.startsWith(year))
          .map(({ month, count }) => (
            <li key={month}>
              <a href={archivePath(locale, month)}>{formatMonthName(month, locale)}</a>{' '}
              <span>{t('list.count', { count })}</span>
            </li>
          ))}
      </ul>
    </section>
  ))
}
