import type { ArticleView } from '#domain/articles/types.ts'
import { localeTag, isLocale } from '#i18n/locales.ts'
import { headlineClass } from '../card/headline.ts'
import type { Edition } from '../site/edition.ts'
import { articlePath, frontPath, sectionPath } from '#i18n/paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'

interface Props {
  article: ArticleView
  edition: Edition
}

/** Where the article stands, its headline and introduction, and its other languages. */
export function ArticleHead({ article, edition: { locale, t } }: Props) {
  const sections = article.breadcrumb.map(({ name, slug }) => ({ name, href: sectionPath(locale, slug) }))
  return (
    <header className="article-head">
      <Breadcrumb
        label={t('site.here')}
        links={[{ name: t('site.front'), href: frontPath(locale) }, ...sections]}
      />
      {article.kicker && <p className="kicker">{article.kicker}</p>}
      <h1 className={['headline', headlineClass(article.headline)].filter(Boolean).join(' ')}>
        {article.headline}
      </h1>
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      <Translations article={article} />
    </header>
  )
}

/** Each in the words of its own language, for readers who cannot read this one. */
function Translations({ article }: { article: ArticleView }) {
  const known = article.translations.flatMap(({ locale, slug }) =>
    isLocale(locale) ? [{ locale, slug }] : [],
  )
  if (known.length === 0) return null
  return (
    <ul className="translations">
      {known.map(({ locale, slug }) => (
        <li key={locale}>
          <a href={articlePath(locale, slug)} lang={localeTag(locale)} hrefLang={localeTag(locale)}>
            {readIn[locale]}
          </a>
        </li>
      ))}
    </ul>
  )
}

const readIn = { en: 'Read this article in English', zh: '阅读本文中文版' }
