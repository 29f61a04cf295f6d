import type { Card as CardOf } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { Card } from './card.tsx'

interface Props {
  cards: CardOf[]
  edition: Edition
  heading: 'h2' | 'h3'
  /** The first one large. */
  opening?: boolean
  sectionName?: boolean
}

/** A list of articles below each other, as on sections, tags, authors, months and results. */
export function CardList({ cards, edition, heading, opening = false, sectionName }: Props) {
  return (
    <ul className="card-list">
      {cards.map((card, at) => {
        const large = opening && at === 0
        return (
          <li key={card.articleId}>
            <Card
              card={card}
              edition={edition}
              heading={heading}
              look={large ? 'large' : 'row'}
              picture={
                large
                  ? '(min-width: 64em) 30rem, (min-width: 48em) 50vw, 94vw'
                  : '(min-width: 48em) 14rem, 30vw'
              }
              sectionName={sectionName}
              date
              first={large}
            />
          </li>
        )
      })}
    </ul>
  )
}
