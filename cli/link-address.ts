import { tokenOfLink, type NewLink } from '#domain/links/inside.ts'
import { linkPath } from '#i18n/desk-paths.ts'
import { readEnvironment } from '#lib/environment.ts'

/**
 * The whole address of a one-time link. Whoever sees it can use it: for the terminal, never for a log.
 * @param origin of this site; left out, the one readers use
 */
export function linkAddress({ uid, kind }: NewLink, origin = readEnvironment().siteUrl): string {
  return origin + linkPath(kind, tokenOfLink(uid))
}
