import type { Card } from '#domain/articles/types.ts'
import { SearchForm } from '../site/search-form.tsx'
import type { SiteView } from '../site/site-view.ts'
import { Newest } from './newest.tsx'

/** Nothing stands at this address: search, and the newest articles. */
export function NotFoundPage({ site, newest }: { site: SiteView; newest: Card[] }) {
  const { edition } = site
  const { t } = edition
  return (
    <div className="error-page">
      <header className="list-head">
        <p className="kicker">{t('errors.status', { status: '404' })}</p>
        <h1>{t('errors.notFound')}</h1>
        <p className="standfirst">{t('errors.notFoundText')}</p>
        <SearchForm edition={edition} id="search-main" />
      </header>
      <Newest cards={newest} edition={edition} />
    </div>
  )
}
