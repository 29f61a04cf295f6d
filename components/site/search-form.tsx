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

/** Works with scripts off: a form that opens the page of results. */
export function SearchForm({ edition: { locale, t }, id, query, most = 200 }: Props) {
  return (
    <search>
      <form className="search-form" action={searchPath(locale)}>
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
