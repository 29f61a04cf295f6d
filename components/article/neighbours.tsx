import type { Headline, NamedLink } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { articlePath } from '#i18n/paths.ts'

interface Props {
  neighbours: { older: Headline | null; newer: Headline | null }
  section: NamedLink | null
  edition: Edition
}

/** The articles before and after this one in its section. */
export function Neighbours({ neighbours: { older, newer }, section, edition: { t } }: Props) {
  if ((!older && !newer) || !section) return null
  return (
    <nav className="neighbours" aria-label={t('article.neighbours')}>
      {older && <Neighbour to={older} label={t('article.older', { section: section.name })} rel="prev" />}
      {newer && <Neighbour to={newer} label={t('article.newer', { section: section.name })} rel="next" />}
    </nav>
  )
}

function Neighbour({ to, label, rel }: { to: Headline; label: string; rel: 'prev' | 'next' }) {
  return (
    <a href={articlePath(to.locale, to.slug)} rel={rel}>
      <span>{label}</span> <strong>{to.headline}</strong>
    </a>
  )
}
