import type { Card } from '#domain/articles/types.ts'
import { SearchForm } from '../site/search-form.tsx'
import type { SiteView } from '../site/site-view.ts'
import { Newest } from './newest.tsx'

/** Nothing stands at this address, or no longer: search, and the newest articles. */
export function NotFoundPage({
  site,
  status,
  newest,
}: {
  site: SiteView
  status: 404 | 410
  newest: Card[]
}) {
  const { edition } = site
  const { t } = edition
  return (
    <div className="error-page">
      <header className="list-head">
        <p className="kicker">{t('errors.status', { status: String(status) })}</p>
        <h1>{t(status === 410 ? 'errors.putAway' : 'errors.notFound')}</h1>
        <p className="standfirst">{t(status === 410 ? 'errors.putAwayText' : 'errors.notFoundText')}</p>
        <SearchForm edition={edition} id="search-main" />
      </header>
      <Newest cards={newest} edition={edition} />
    </div>
  )
}
