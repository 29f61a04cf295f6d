import { readEnvironment } from '#lib/environment.ts'

/**
 * Whole address of a path of this site, from SITE_URL; for everything that leaves the site: feeds,
 * sitemaps, metadata, mails.
 * @param path begins with a slash and is percent-encoded, as components/site/paths.ts makes it
 */
export function absolute(path: string): string {
  return siteUrl() + path
}

/** Origin readers use, without a slash at the end. */
export function siteUrl(): string {
  return readEnvironment().siteUrl
}

/** Whole address of a link's target in a text: paths and places on a page get the site before them. */
export function absoluteTarget(target: string, pagePath: string): string {
  if (target.startsWith('/')) return absolute(target)
  return target.startsWith('#') ? absolute(pagePath) + target : target
}
