import type { Metadata } from 'next'
import type { SiteSettings } from '#domain/settings/reader.ts'
import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { siteOpenGraph } from './open-graph.ts'
import { absolute } from './site-address.ts'

interface Frame {
  title: string
  description: string
  path: string
  settings: SiteSettings
  locale: Locale
}

/** What every page's head has, Open Graph as of a page that is no article. */
export function frame({ title, description, path, settings, locale }: Frame): Metadata {
  return {
    title: { absolute: titled(title, settings, locale) },
    description: description || null,
    openGraph: siteOpenGraph({ title, description, path, settings, locale }),
    twitter: card(null),
  }
}

/** A page's title with the site's name behind it. */
export function titled(title: string, settings: SiteSettings, locale: Locale): string {
  return translator(locale)('outlets.title', { title, site: settings['site.name'] })
}

/** How X shows a link. @param image whole address of a wide picture */
export function card(image: string | null): Metadata['twitter'] {
  return image === null ? { card: 'summary' } : { card: 'summary_large_image', images: [image] }
}

/** Link to a feed, for programs that look for one. */
export function feedLink(path: string, title: string) {
  return { 'application/rss+xml': [{ url: absolute(path), title }] }
}
