import { searchPath } from '#i18n/paths.ts'
import { localeCodes } from '#i18n/locales.ts'
import { absolute } from './site-address.ts'

/** Rules for robots (RFC 9309): everything but staff's pages, previews, the API and searches. */
export function robotsTxt(): string {
  const closed = ['/admin', '/preview', '/api', ...localeCodes.map((locale) => searchPath(locale))]
  return [
    'User-agent: *',
    'Allow: /',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ].join('\n')
}
