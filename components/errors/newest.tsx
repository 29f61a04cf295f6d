import type { Card } from '#domain/articles/types.ts'
import { CardList } from '../card/card-list.tsx'
import type { Edition } from '../site/edition.ts'

/** What readers who found nothing may want to read. */
export function Newest({ cards, edition }: { cards: Card[]; edition: Edition }) {
  if (cards.length === 0) return null
  return (
    <section className="list-body" aria-labelledby="newest">
      <h2 id="newest">{edition.t('errors.newest')}</h2>
      <CardList cards={cards} edition={edition} heading="h3" />
    </section>
  )
}
