import { openLink as find } from '#domain/links/for-page.ts'
import type { LinkPage } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { asked, type Query } from '../query.ts'

/** The link in a page's address, where it is good and for this page, and its token. */
export async function openLink(query: Query, page: LinkPage) {
  const token = await asked(query, 'token')
  const link = await find(page, token, deskRequest().now)
  return link && token !== undefined ? { link, token } : null
}
