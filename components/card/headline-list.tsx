import type { Headline } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { articlePath } from '#i18n/paths.ts'
import { Moment } from '../ui/moment.tsx'

interface Props {
  headlines: Headline[]
  edition: Edition
  /** Numbered (most read), or with date (latest, related). */
  as: 'numbers' | 'dates'
}

/** Headlines alone. */
export function HeadlineList({ headlines, edition: { locale, timeZone, now }, as }: Props) {
  const List = as === 'numbers' ? 'ol' : 'ul'
  return (
    <List className={as === 'numbers' ? 'headlines is-numbered' : 'headlines'}>
      {headlines.map((one) => (
        <li key={one.articleId}>
          {as === 'dates' && (
            <span className="card-date">
              <Moment at={one.shownAt} locale={locale} timeZone={timeZone} as="short" now={now} />
            </span>
          )}
          <a href={articlePath(one.locale, one.slug)}>{one.headline}</a>
        </li>
      ))}
    </List>
  )
}
