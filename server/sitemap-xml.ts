import { escapeXml } from '#lib/xml.ts'
import { absolute } from './site-address.ts'

/** An address as the protocol wants it (sitemaps.org/protocol.html). */
export interface SitemapUrl {
  path: string
  /** UTC milliseconds; null leaves the date out. */
  changedAt: number | null
  /** Whole addresses by hreflang. */
  languages: Record<string, string>
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of all sitemaps. @param paths of this site */
export function sitemapIndexXml(paths: readonly string[]): string {
  const entries = paths.map((path) => `<sitemap><loc>${escapeXml(absolute(path))}</loc></sitemap>`)
  return [DECLARATION, `<sitemapindex xmlns="${PROTOCOL}">`, ...entries, '</sitemapindex>', ''].join('\n')
}

/** One sitemap, its languages in Google's way of naming them. */
export function sitemapXml(urls: readonly SitemapUrl[]): string {
  const open = `<urlset xmlns="${PROTOCOL}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`
  return [DECLARATION, open, ...urls.map(entry), '</urlset>', ''].join('\n')
}

function entry({ path, changedAt, languages }: SitemapUrl): string {
  const lastmod = changedAt === null ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`
  const links = Object.entries(languages).map(
    ([tag, url]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(url)}"/>`,
  )
  return `<url><loc>${escapeXml(absolute(path))}</loc>${lastmod}${links.join('')}</url>`
}
