import type { Edition } from './edition.ts'
import { searchPath } from '#i18n/paths.ts'

interface Props {
  edition: Edition
  /** Of the field; one page has several forms. */
  id: string
  query?: string
  /** Longest query that is worth sending. */
  most?: number
}

/** Works with scripts off: a form that opens the page of results. With them client/suggest.ts adds suggestions. */
export function SearchForm({ edition, id, query, most = 200 }: Props) {
  const { locale, t } = edition
  return (
    <search>
      <form className="search-form" action={searchPath(locale)} {...suggesting(edition)}>
        <label htmlFor={id} className="hidden-label">
          {t('site.searchLabel')}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={most}
          placeholder={t('site.searchLabel')}
        />
        <button type="submit">{t('site.search')}</button>
      </form>
    </search>
  )
}

/** The script has no words of its own. */
function suggesting({ locale, t }: Edition) {
  return {
    'data-suggest': locale,
    'data-label': t('search.suggestions.label'),
    'data-found': t('search.suggestions.found', { count: '#' }),
    'data-none': t('search.suggestions.none'),
    'data-section': t('search.suggestions.section'),
    'data-tag': t('search.suggestions.tag'),
    'data-author': t('search.suggestions.author'),
    'data-article': t('search.suggestions.article'),
  }
}
