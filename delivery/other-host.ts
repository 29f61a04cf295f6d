import type { HostVerdict } from './hosts.ts'
import { redirect, refuse } from './send.ts'
import type { Visit } from './visit.ts'

/**
 * Answers a request for a host that is not this site's: readers are sent to the site where its address is known.
 * @param siteUrl origin readers use; null where nobody said it
 */
export function answerOtherHost(
  visit: Visit,
  verdict: Exclude<HostVerdict, 'ours'>,
  siteUrl: string | null,
): void {
  const { raw } = visit.target
  if (verdict === 'malformed') return refuse(visit, 400)
  const isReading = visit.req.method === 'GET' || visit.req.method === 'HEAD'
  if (siteUrl === null || !isReading || !raw.startsWith('/')) return refuse(visit, 421)
  // A wrong SITE_URL can be mended only as long as no browser has kept where it led.
  visit.res.setHeader('Cache-Control', 'no-cache')
  redirect(visit, 308, siteUrl + raw)
}
