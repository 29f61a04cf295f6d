import { frontPath, searchPath } from '#i18n/paths.ts'
import type { Drawable } from '#domain/media/reader.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { sharePicture } from './share-picture.ts'
import { absolute, siteUrl } from './site-address.ts'

/** What the structured data of any page needs besides its own content. */
export interface SiteFacts {
  settings: SiteSettings
  locale: Locale
  /** The picture of setting `site.logo`; null where there is none. */
  logo: Drawable | null
}

/** Breadcrumb of a page (schema.org/BreadcrumbList). @param steps from the front page to the page itself */
export function breadcrumbData(steps: { name: string; path: string }[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absolute(path),
    })),
  }
}

/** Site and publisher, for the front page. */
export function siteData(facts: SiteFacts): object {
  const { settings, locale } = facts
  const target = `${absolute(searchPath(locale))}?q={query}`
  const website = {
    '@type': 'WebSite',
    '@id': `${siteUrl()}/#website`,
    name: settings['site.name'],
    ...filled({ description: settings['site.tagline'] }),
    url: absolute(frontPath(locale)),
    inLanguage: localeTag(locale),
    publisher: { '@id': `${siteUrl()}/#publisher` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: target },
      'query-input': 'required name=query',
    },
  }
  const publisher = {
    ...publisherData(facts),
    ...filled({
      email: settings['publisher.email'],
      telephone: settings['publisher.phone'],
      address: settings['publisher.address'],
    }),
    sameAs: settings['social.accounts'].map((account) => account.url),
  }
  return { '@context': 'https://schema.org', '@graph': [website, publisher] }
}

/** Who publishes the site: an Organization, the same on every page. */
export function publisherData({ settings, locale, logo }: SiteFacts): object {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${siteUrl()}/#publisher`,
    name: settings['publisher.name'] || settings['site.name'],
    url: absolute(frontPath(locale)),
    ...(logo ? { logo: imageData(logo) } : {}),
  }
}

/** A picture as an ImageObject, with its words where they are known. */
export function imageData(picture: Drawable, { caption = '', credit = '' } = {}): object {
  const { url, width, height } = sharePicture(picture)
  return { '@type': 'ImageObject', url, width, height, ...filled({ caption, creditText: credit }) }
}

/** Properties that have a value; an empty one would say that there is nothing, wrongly. */
export function filled<T extends string>(texts: Record<T, string | null>): Partial<Record<T, string>> {
  const kept = Object.entries(texts).filter(([, text]) => text !== null && text !== '')
  return Object.fromEntries(kept) as Partial<Record<T, string>>
}
