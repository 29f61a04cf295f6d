import type { Metadata } from 'next'
import { articlePath } from '#i18n/paths.ts'
import { articleMetadata } from '#server/site-metadata.ts'
import { absence } from '../../../absence.ts'
import { ArticleInFrame } from '../../../article-in-frame.tsx'
import { asked } from '../../../asked.ts'
import { Gone, Moved, NotFound } from '../../../frames.tsx'
import { readArticle } from '../../../once.ts'
import { readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const found = slug === null ? null : await readArticle(locale, slug)
  if (found?.state === 'gone') return absence(locale, found.headline)
  if (found?.state === 'moved') return {}
  if (found?.state !== 'live') return absence(locale)
  return articleMetadata(found.article, (await readSite(locale)).settings, locale)
}

export default async function ArticleRoute({ params }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const found = await readArticle(locale, slug)
  if (found.state === 'unknown') return <NotFound locale={locale} />
  if (found.state === 'gone') return <Gone locale={locale} article={found} />
  if (found.state === 'moved') return <Moved locale={locale} to={articlePath(locale, found.slug)} />
  return <ArticleInFrame article={found.article} locale={locale} />
}
