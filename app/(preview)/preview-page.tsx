import type { Metadata } from 'next'
import { NoPreview } from '#components/preview/no-preview.tsx'
import { PreviewBanner } from '#components/preview/preview-banner.tsx'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { previewPath } from '#i18n/desk-article-paths.ts'
import { signInPath } from '#i18n/desk-paths.ts'
import { translator } from '#i18n/translate.ts'
import { answer } from '#lib/answer.ts'
import { absenceMetadata, articleMetadata } from '#server/site-metadata.ts'
import { ArticleInFrame } from '../(site)/article-in-frame.tsx'
import { readSite } from '../(site)/site.ts'
import { previewAsked } from './asked.ts'

/** The head the page will have, but that nobody may find it. */
export async function previewMetadata(): Promise<Metadata> {
  const asked = await previewAsked()
  const { settings } = await readSite(asked.locale)
  const nobody = { robots: { index: false, follow: false } }
  if (asked.state === 'shown') {
    return { ...articleMetadata(asked.preview.article, settings, asked.locale), ...nobody }
  }
  const t = translator(asked.locale)
  return { ...absenceMetadata(t('desk.preview.nothing.title'), settings, asked.locale), ...nobody }
}

/** An article before it is public; or that there is none to be seen, which does not say why. */
export async function PreviewPage() {
  const asked = await previewAsked()
  const { locale } = asked
  const site = await readSite(locale)
  if (asked.state === 'shown') {
    const { preview } = asked
    return (
      <>
        <PreviewBanner preview={preview} edition={site.edition} />
        <ArticleInFrame article={preview.article} locale={locale} filed={preview.filed} />
      </>
    )
  }
  answer(asked.state === 'nothing' ? 404 : 403)
  const signIn = asked.state === 'signedOut' ? signInPath(previewPath(asked.uid)) : null
  return (
    <SiteFrame site={site}>
      <NoPreview edition={site.edition} signIn={signIn} />
    </SiteFrame>
  )
}
