import type { Metadata } from 'next'
import { FrontPage } from '#components/front/front-page.tsx'
import { FrontBanner } from '#components/preview/front-banner.tsx'
import { NoPreview } from '#components/preview/no-preview.tsx'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { signInPath } from '#i18n/desk-paths.ts'
import { translator } from '#i18n/translate.ts'
import { answer } from '#lib/answer.ts'
import { absenceMetadata, frontMetadata } from '#server/site-metadata.ts'
import { readSite } from '../../../../(site)/site.ts'
import { frontAsked } from '../../../asked-front.ts'

/** The head the page will have, but that nobody may find it. */
export async function generateMetadata(): Promise<Metadata> {
  const { state, locale } = await frontAsked()
  const { settings } = await readSite(locale)
  const nobody = { robots: { index: false, follow: false } }
  if (state === 'shown') return { ...frontMetadata(settings, locale), ...nobody }
  const title = translator(locale)('desk.preview.nothing.title')
  return { ...absenceMetadata(title, settings, locale), ...nobody }
}

/** A front page as readers will get it at a time. */
export default async function FrontPreview() {
  const asked = await frontAsked()
  const site = await readSite(asked.locale)
  if (asked.state === 'shown') {
    const { breaking } = site
    const then = {
      ...site,
      edition: { ...site.edition, now: asked.at },
      breaking: breaking && breaking.endsAt > asked.at ? breaking : null,
    }
    return (
      <>
        <FrontBanner edition={site.edition} at={asked.at} />
        <SiteFrame site={then} front>
          <FrontPage front={asked.front} site={then} />
        </SiteFrame>
      </>
    )
  }
  answer(asked.state === 'nothing' ? 404 : 403)
  return (
    <SiteFrame site={site}>
      <NoPreview
        edition={site.edition}
        signIn={asked.state === 'signedOut' ? signInPath(asked.back) : null}
      />
    </SiteFrame>
  )
}
