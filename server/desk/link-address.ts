import 'server-only'
import { tokenOfLink, type NewLink } from '#domain/links/inside.ts'
import { linkPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'

/** The whole address of a one-time link, on the host the desk is open at. Whoever sees it can use it: never for a log. */
export function linkAddress({ uid, kind }: NewLink): string {
  return deskRequest().origin + linkPath(kind, tokenOfLink(uid))
}
