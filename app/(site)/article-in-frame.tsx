import { ArticlePage } from '#components/article/article-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { SiteFrame } from '#components/site/site-frame.tsx'
import type { SiteView } from '#components/site/site-view.ts'
import { VersionNotice } from '#components/site/version-notice.tsx'
import { readNeighbours, readRelated, type Filed } from '#domain/articles/reader.ts'
import type { ArticleView } from '#domain/articles/types.ts'
import type { Locale } from '#i18n/locales.ts'
import { articlePath, frontPath, sectionPath } from '#i18n/paths.ts'
import { absolute } from '#server/site-address.ts'
import { articleData } from '#server/structured-article.ts'
import { breadcrumbData } from '#server/structured-data.ts'
import { readSite } from './site.ts'

/** So many related articles stand beside one. */
const RELATED = 5

interface Props {
  article: ArticleView
  locale: Locale
  /** Where an article is filed that is not public as it is shown: it is a preview, which nobody's reading counts for. */
  filed?: Filed
}

/** All of an article's page. */
export async function ArticleInFrame({ article, locale, filed }: Props) {
  const site = await readSite(locale)
  const [related, neighbours] = await Promise.all([
    readRelated(article, RELATED, filed),
    readNeighbours(article, filed),
  ])
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
        counted={filed === undefined}
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
