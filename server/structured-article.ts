import { articlePath, authorPath } from '#i18n/paths.ts'
import type { ArticleView, LinkedByline } from '#domain/articles/types.ts'
import { isLocale, localeTag } from '#i18n/locales.ts'
import { isoOf } from '#lib/instant.ts'
import { describe, shorten } from './description.ts'
import { absolute } from './site-address.ts'
import { filled, imageData, publisherData, type SiteFacts } from './structured-data.ts'

/** Longest headline search engines took in structured data (developers.google.com, "Article", until 2021). */
const LONGEST_HEADLINE = 110

/** An article as schema.org/NewsArticle. Dates have the offset of the site's zone. */
export function articleData(article: ArticleView, facts: SiteFacts): object {
  const zone = facts.settings['site.timeZone']
  const url = absolute(articlePath(article.locale, article.slug))
  const { name, url: sourceUrl } = article.source ?? { name: '', url: null }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: shorten(article.headline, LONGEST_HEADLINE),
    ...filled({
      alternativeHeadline: article.kicker,
      description: describe(article.standfirst, article.body),
      articleSection: article.section?.name ?? null,
      dateline: article.dateline,
      keywords: article.tags.map((tag) => tag.name).join(', '),
    }),
    datePublished: isoOf(article.shownAt, zone),
    dateModified: isoOf(article.updatedAt ?? article.shownAt, zone),
    inLanguage: facts.locale === article.locale ? localeTag(facts.locale) : article.locale,
    isAccessibleForFree: true,
    wordCount: article.length,
    ...people(article, facts),
    publisher: publisherData(facts),
    ...images(article),
    ...(name === ''
      ? {}
      : { sourceOrganization: { '@type': 'Organization', name, ...filled({ url: sourceUrl }) } }),
    ...original(article),
    ...translations(article),
    ...corrections(article, zone),
  }
}

function people(article: ArticleView, facts: SiteFacts) {
  const of = (role: LinkedByline['role']) =>
    article.bylines.filter((byline) => byline.role === role).map(person)
  const person = (byline: LinkedByline) => ({
    '@type': 'Person',
    name: byline.name,
    ...filled({ url: byline.slug && absolute(authorPath(article.locale, byline.slug)) }),
  })
  const [authors, editors, translators] = [of('words'), of('editing'), of('translation')]
  return {
    author: authors.length > 0 ? authors : [unsigned(article, facts)],
    ...(editors.length > 0 ? { editor: editors } : {}),
    ...(translators.length > 0 ? { translator: translators } : {}),
  }
}

/** Whose an article without a name is: of a reprint the source's. */
function unsigned({ source, originality }: ArticleView, facts: SiteFacts) {
  if (source === null || originality !== 'reprint') return publisherData(facts)
  return { '@type': 'Organization', name: source.name, ...filled({ url: source.url }) }
}

/** The lead picture with its words, then those of the body. */
function images({ picture, pictures }: ArticleView) {
  const all = [
    ...(picture ? [imageData(picture, picture)] : []),
    ...[...pictures.values()].map((one) => imageData(one)),
  ]
  return all.length > 0 ? { image: all } : {}
}

/** A reprint is based on its source, anything else cites it. */
function original({ source, originality }: ArticleView) {
  if (!source) return {}
  const work = {
    '@type': originality === 'reprint' ? 'NewsArticle' : 'CreativeWork',
    publisher: { '@type': 'Organization', name: source.name },
    ...filled({ url: source.url, datePublished: source.publishedOn, license: source.licence }),
  }
  return originality === 'reprint' ? { isBasedOn: work } : { citation: work }
}

/** Which version came first is told by a translator's byline or the label of a machine's. */
function translations({ translations, bylines, aiLabel }: ArticleView) {
  if (translations.length === 0) return {}
  const works = translations.map(({ locale, slug, headline }) => ({
    '@type': 'NewsArticle',
    '@id': `${absolute(articlePath(locale, slug))}#article`,
    url: absolute(articlePath(locale, slug)),
    headline: shorten(headline, LONGEST_HEADLINE),
    inLanguage: isLocale(locale) ? localeTag(locale) : locale,
  }))
  const isTranslation = aiLabel === 'translated' || bylines.some((byline) => byline.role === 'translation')
  return isTranslation ? { translationOfWork: works } : { workTranslation: works }
}

function corrections({ notes }: ArticleView, zone: string) {
  const told = notes.filter((one) => one.kind === 'correction' && one.note !== '')
  if (told.length === 0) return {}
  return {
    correction: told.map(({ note, at }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: isoOf(at, zone),
    })),
  }
}
