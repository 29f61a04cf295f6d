import type { Card } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { articlePath } from '#i18n/paths.ts'
import { Moment } from '../ui/moment.tsx'

interface Props {
  cards: Card[]
  edition: Edition
  /** Numbered (most read), or with date (latest, related). */
  as: 'numbers' | 'dates'
}

/** Headlines alone. */
export function HeadlineList({ cards, edition: { locale, timeZone, now }, as }: Props) {
  const List = as === 'numbers' ? 'ol' : 'ul'
  return (
    <List className={as === 'numbers' ? 'headlines is-numbered' : 'headlines'}>
      {cards.map((card) => (
        <li key={card.articleId}>
          {as === 'dates' && (
            <span className="card-date">
              <Moment at={card.shownAt} locale={locale} timeZone={timeZone} as="short" now={now} />
            </span>
          )}
          <a href={articlePath(card.locale, card.slug)}>{card.headline}</a>
        </li>
      ))}
    </List>
  )
}
