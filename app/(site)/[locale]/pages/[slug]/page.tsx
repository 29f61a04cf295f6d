import type { Metadata } from 'next'
import { StandingPage } from '#components/page/standing-page.tsx'
import { pagePath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { pageMetadata } from '#server/site-metadata.ts'
import { absence } from '../../../absence.ts'
import { asked } from '../../../asked.ts'
import { Moved, NotFound, PutAway } from '../../../frames.tsx'
import { readPage } from '../../../once.ts'
import { readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const found = slug === null ? null : await readPage(locale, slug)
  if (found?.state === 'moved') return {}
  if (found?.state !== 'live') return absence(locale)
  return pageMetadata(found.page, (await readSite(locale)).settings, locale)
}

export default async function PageRoute({ params }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const found = await readPage(locale, slug)
  if (found.state === 'unknown') return <NotFound locale={locale} />
  if (found.state === 'gone') return <PutAway locale={locale} />
  if (found.state === 'moved') return <Moved locale={locale} to={pagePath(locale, found.slug)} />
  const { page } = found
  const site = await readSite(locale)
  return (
    <SiteFrame
      site={site}
      alternates={Object.fromEntries(
        page.translations.map((one) => [one.locale, pagePath(one.locale, one.slug)]),
      )}
    >
      <StandingPage page={page} site={site} />
    </SiteFrame>
  )
}
