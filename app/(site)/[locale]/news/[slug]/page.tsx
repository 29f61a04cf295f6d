import type { Metadata } from 'next'
import { ArticlePage } from '#components/article/article-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { articlePath, frontPath, sectionPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { VersionNotice } from '#components/site/version-notice.tsx'
import type { SiteView } from '#components/site/site-view.ts'
import type { ArticleView } from '#domain/articles/types.ts'
import { readNeighbours, readRelated } from '#domain/articles/reader.ts'
import { absolute } from '#server/site-address.ts'
import { articleMetadata } from '#server/site-metadata.ts'
import { articleData } from '#server/structured-article.ts'
import { breadcrumbData } from '#server/structured-data.ts'
import { absence } from '../../../absence.ts'
import { asked } from '../../../asked.ts'
import { Gone, Moved, NotFound } from '../../../frames.tsx'
import { readArticle } from '../../../once.ts'
import { readSite } from '../../../site.ts'

/** So many related articles stand beside one. */
const RELATED = 5

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
  const { article } = found
  const site = await readSite(locale)
  const [related, neighbours] = await Promise.all([readRelated(article, RELATED), readNeighbours(article)])
  return (
    <SiteFrame
      site={site}
      alternates={Object.fromEntries(
        article.translations.map((one) => [one.locale, articlePath(one.locale, one.slug)]),
      )}
      sectionSlugs={article.breadcrumb.map((section) => section.slug)}
    >
      <JsonLd data={articleData(article, { settings: site.settings, locale, logo: site.logo })} />
      <JsonLd data={breadcrumbData(breadcrumbOf(article, site))} />
      <ArticlePage
        article={article}
        related={related}
        neighbours={neighbours}
        site={site}
        address={absolute(articlePath(locale, article.slug))}
      />
      <VersionNotice edition={site.edition} of="article" />
    </SiteFrame>
  )
}

/** From the front page by its sections to the article itself. */
function breadcrumbOf(article: ArticleView, { edition: { locale, t } }: SiteView) {
  return [
    { name: t('site.front'), path: frontPath(locale) },
    ...article.breadcrumb.map(({ name, slug }) => ({ name, path: sectionPath(locale, slug) })),
    { name: article.headline, path: articlePath(locale, article.slug) },
  ]
}
