import type { Metadata } from 'next'
import { MonthList } from '#components/archive/month-list.tsx'
import { archivesPath, frontPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { Breadcrumb } from '#components/ui/breadcrumb.tsx'
import { readMonthCounts } from '#domain/archive/reader.ts'
import { isLocale, localeCodes } from '#i18n/locales.ts'
import { listMetadata } from '#server/site-metadata.ts'
import { absence } from '../../absence.ts'
import { localeIn } from '../../asked.ts'
import { NotFound } from '../../frames.tsx'
import { readSite } from '../../site.ts'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return absence(localeIn(locale))
  const { edition, settings } = await readSite(locale)
  return listMetadata({
    title: edition.t('list.archive'),
    description: edition.t('list.archiveText'),
    path: archivesPath(locale),
    settings,
    locale,
    before: null,
    versions: localeCodes.map((code) => ({ locale: code, path: archivesPath(code) })),
    feed: null,
  })
}

export default async function ArchiveRoute({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFound locale={localeIn(locale)} />
  const site = await readSite(locale)
  const { t } = site.edition
  const links = [
    { name: t('site.front'), href: frontPath(locale) },
    { name: t('list.archive'), href: null },
  ]
  return (
    <SiteFrame
      site={site}
      alternates={Object.fromEntries(localeCodes.map((code) => [code, archivesPath(code)]))}
    >
      <div className="archive">
        <header className="list-head">
          <Breadcrumb label={t('site.here')} links={links} />
          <h1>{t('list.archive')}</h1>
          <p className="standfirst">{t('list.archiveText')}</p>
        </header>
        <MonthList months={await readMonthCounts(locale)} edition={site.edition} />
      </div>
    </SiteFrame>
  )
}
