import type { SearchAnswer } from '#domain/search/reader.ts'
import { CardList } from '../card/card-list.tsx'
import { SearchForm } from '../site/search-form.tsx'
import type { SiteView } from '../site/site-view.ts'
import { NothingFound } from './nothing-found.tsx'

interface Props {
  site: SiteView
  /** As typed, cut to what is worth showing; '' before anything was looked for. */
  query: string
  found: SearchAnswer | null
}

/** The form, and what it found. */
export function SearchPage({ site, query, found }: Props) {
  const { edition } = site
  const { t } = edition
  return (
    <div className="search-page">
      <header className="list-head">
        <h1>{t('search.title')}</h1>
        <SearchForm edition={edition} id="search-main" query={query} />
        <p className="hint">{t('search.hint')}</p>
      </header>
      {found && found.cards.length > 0 && (
        <section className="list-body" aria-labelledby="found">
          <h2 id="found" className="found">
            {t('search.found', { count: found.cards.length, query })}
          </h2>
          {found.more && <p className="hint">{t('search.most', { count: found.cards.length })}</p>}
          <CardList cards={found.cards} edition={edition} heading="h3" />
        </section>
      )}
      {found?.cards.length === 0 && <NothingFound site={site} query={query} searched={found.searched} />}
    </div>
  )
}
