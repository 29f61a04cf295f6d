import type { Metadata } from 'next'
import { FrontPage } from '#components/front/front-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { VersionNotice } from '#components/site/version-notice.tsx'
import { readFront } from '#domain/front/reader.ts'
import { isLocale } from '#i18n/locales.ts'
import { frontMetadata } from '#server/site-metadata.ts'
import { siteData } from '#server/structured-data.ts'
import { absence } from '../absence.ts'
import { localeIn } from '../asked.ts'
import { NotFound } from '../frames.tsx'
import { readSite } from '../site.ts'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return absence(localeIn(locale))
  return frontMetadata((await readSite(locale)).settings, locale)
}

export default async function FrontRoute({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFound locale={localeIn(locale)} />
  const site = await readSite(locale)
  return (
    <SiteFrame site={site} front>
      <JsonLd data={siteData({ settings: site.settings, locale, logo: site.logo })} />
      <FrontPage front={await readFront(locale, site.edition.now)} site={site} />
      <VersionNotice edition={site.edition} of="front" />
    </SiteFrame>
  )
}
