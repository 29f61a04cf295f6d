import type { Card } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { HeadlineList } from './headline-list.tsx'

/** What others read; nothing where nobody has read yet. */
export function MostRead({ cards, edition }: { cards: Card[]; edition: Edition }) {
  if (cards.length === 0) return null
  return (
    <section className="most-read">
      <h2>{edition.t('home.mostRead')}</h2>
      <HeadlineList cards={cards} edition={edition} as="numbers" />
    </section>
  )
}
