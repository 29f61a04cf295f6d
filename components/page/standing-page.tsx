import type { PageView } from '#domain/pages/reader.ts'
import { Body } from '../body/body.tsx'
import { frontPath } from '#i18n/paths.ts'
import type { SiteView } from '../site/site-view.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { formatDay } from '#i18n/dates.ts'

/** About, contact, editorial standards. */
export function StandingPage({ page, site }: { page: PageView; site: SiteView }) {
  const { t, locale, timeZone } = site.edition
  return (
    <article className="standing-page">
      <header className="list-head">
        <Breadcrumb
          label={t('site.here')}
          links={[
            { name: t('site.front'), href: frontPath(locale) },
            { name: page.name, href: null },
          ]}
        />
        <h1>{page.name}</h1>
        {page.description && <p className="standfirst">{page.description}</p>}
      </header>
      <Body body={page.body} pictures={page.pictures} t={t} />
      <p className="hint">{t('page.updated', { date: formatDay(page.updatedAt, locale, timeZone) })}</p>
    </article>
  )
}
