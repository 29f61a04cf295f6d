import type { ArticleAnswer, Card } from '#domain/articles/types.ts'
import { headlineClass } from '../card/headline.ts'
import { SearchForm } from '../site/search-form.tsx'
import type { SiteView } from '../site/site-view.ts'
import { Moment } from '../ui/moment.tsx'
import { Newest } from './newest.tsx'

interface Props {
  site: SiteView
  article: Extract<ArticleAnswer, { state: 'gone' }>
  newest: Card[]
}

/** An article was here: its headline, since when it is gone, and what readers are told. */
export function GonePage({ site, article, newest }: Props) {
  const { edition } = site
  const { locale, timeZone, t } = edition
  return (
    <div className="error-page" data-gone={article.kind}>
      <header className="list-head">
        <p className="kicker">
          {t(`errors.goneKinds.${article.kind}`)}{' '}
          <Moment at={article.at} locale={locale} timeZone={timeZone} as="moment" />
        </p>
        <h1 className={headlineClass(article.headline)}>{article.headline}</h1>
        <p className="standfirst">{t(`errors.goneText.${article.kind}`)}</p>
        {article.note && (
          <p className="notice">
            <strong>{t('errors.notice')}</strong> {article.note}
          </p>
        )}
        <SearchForm edition={edition} id="search-main" />
      </header>
      <Newest cards={newest} edition={edition} />
    </div>
  )
}
