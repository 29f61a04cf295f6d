import type { NamedLink } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { tagPath } from '#i18n/paths.ts'

/** What the article is about, as links to the tags' pages. */
export function Tags({ tags, edition: { locale, t } }: { tags: NamedLink[]; edition: Edition }) {
  if (tags.length === 0) return null
  return (
    <nav className="tags" aria-label={t('article.tags')}>
      <ul>
        {tags.map(({ name, slug }) => (
          <li key={slug}>
            <a href={tagPath(locale, slug)} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
