import { localeTag } from '#i18n/locales.ts'
import { archivesPath, searchPath } from '#i18n/paths.ts'
import type { SiteView } from '../site/site-view.ts'

interface Props {
  site: SiteView
  query: string
  /** False when the query had no word to look for. */
  searched: boolean
}

/** What a reader could try when nothing was found. */
export function NothingFound({ site: { edition, settings }, query, searched }: Props) {
  const { locale, t } = edition
  const other = settings['site.languages'].find((code) => code !== locale)
  return (
    <section className="list-body advice" aria-labelledby="found">
      <h2 id="found" className="found">
        {t(searched ? 'search.none' : 'search.noWords', { query })}
      </h2>
      <p>{t('search.advice')}</p>
      <ul>
        <li>{t('search.adviceSpelling')}</li>
        <li>{t('search.adviceFewer')}</li>
        {other && (
          <li>
            <a href={searchPath(other, query)} hrefLang={localeTag(other)}>
              {t('search.adviceOther')}
            </a>
          </li>
        )}
        <li>
          <a href={archivesPath(locale)}>{t('search.adviceArchive')}</a>
        </li>
      </ul>
    </section>
  )
}
