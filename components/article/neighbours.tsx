import type { Card, NamedLink } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { articlePath } from '#i18n/paths.ts'

interface Props {
  neighbours: { older: Card | null; newer: Card | null }
  section: NamedLink | null
  edition: Edition
}

/** The articles before and after this one in its section. */
export function Neighbours({ neighbours: { older, newer }, section, edition: { t } }: Props) {
  if ((!older && !newer) || !section) return null
  return (
    <nav className="neighbours" aria-label={t('article.neighbours')}>
      {older && <Neighbour card={older} label={t('article.older', { section: section.name })} rel="prev" />}
      {newer && <Neighbour card={newer} label={t('article.newer', { section: section.name })} rel="next" />}
    </nav>
  )
}

function Neighbour({ card, label, rel }: { card: Card; label: string; rel: 'prev' | 'next' }) {
  return (
    <a href={articlePath(card.locale, card.slug)} rel={rel}>
      <span>{label}</span> <strong>{card.headline}</strong>
    </a>
  )
}
