import { findLegacyPath } from '#domain/addresses/legacy.ts'
import { isSiteShape } from '#domain/addresses/shapes.ts'
import { isLocale } from '#i18n/locales.ts'
import { networkOf } from '#lib/networks.ts'
import type { FrontOptions } from './front-options.ts'
import { pageKey } from './pages/key.ts'
import { Overloaded } from './pages/queue.ts'
import { sendKept } from './pages/send-kept.ts'
import { allows, redirect, refuse } from './send.ts'
import { canonicalPath, type Target } from './target.ts'
import { addVary } from './vary.ts'
import type { Visit } from './visit.ts'

/** Readers' addresses that belong to no language: outlets. */
const WITHOUT_LANGUAGE = /^\/(sitemap\.xml|news-sitemap\.xml|robots\.txt|llms\.txt|sitemaps\/[^/]+)$/

/** Answers readers' addresses: pages, outlets, and what old sites left behind. */
export async function serveSite(visit: Visit, options: FrontOptions): Promise<void> {
  const { target, res, locale } = visit
  if (!allows(visit, 'GET', 'HEAD')) return
  // An address that may yet lead to where an old site's article went: no shared cache would learn of that.
  const legacy = mayBeLegacy(target)
  const known = isLocale(target.first) || WITHOUT_LANGUAGE.test(target.path)
  // Before anything else is held against an unknown address: old sites had odd ones.
  if (legacy && (await servedLegacy(visit))) return
  if (target.problem !== null) return refuse(visit, 400)
  const canonical = canonicalPath(target.path)
  if (canonical !== target.path) return redirect(visit, 308, canonical + target.query)
  if (target.path === '/') {
    addVary(res, 'Accept-Language')
    res.setHeader('Cache-Control', 'no-cache')
    return redirect(visit, 302, `/${locale}${target.query}`)
  }
  // The site's page for unknown paths answers 404 in the reader's language.
  const cdn = options.cdn && !legacy
  if (known) await sendPage(visit, options, { key: pageKey(target.path, target.query), vary: null, cdn })
  else await sendPage(visit, options, { key: `/${locale}/404`, vary: 'Accept-Language', cdn })
}

interface Page {
  key: string
  /** A request header that decided which page it is. */
  vary: string | null
  cdn: boolean
}

async function sendPage(visit: Visit, options: FrontOptions, { key, vary, cdn }: Page): Promise<void> {
  const { id: requestId, now, req, res, locale, secure } = visit
  try {
    const found = await options.pages.answer(
      { key, locale, requestId, now },
      networkOf(options.proxies.addressOf(req)),
    )
    visit.quiet = found.how === 'hit'
    const last = options.health.stopping()
    sendKept(req, res, found, { now, requestId, secure, dev: options.dev, cdn, vary, last })
  } catch (problem) {
    if (!(problem instanceof Overloaded)) throw problem
    res.setHeader('Retry-After', '2')
    refuse(visit, 503)
  }
}

/** Whether an old site's address is looked up before a page is made: the site's own need no look. */
function mayBeLegacy({ path, query, first, problem }: Target): boolean {
  if (path === '/') return query !== ''
  if (isLocale(first)) return problem !== null || !isSiteShape(canonicalPath(path))
  return !WITHOUT_LANGUAGE.test(path)
}

async function servedLegacy(visit: Visit): Promise<boolean> {
  const found = await findLegacyPath(visit.target.raw)
  if (found?.status === 301) {
    visit.res.setHeader('Cache-Control', 'no-cache')
    redirect(visit, 301, found.location)
  }
  if (found?.status === 410) refuse(visit, 410)
  return found !== null
}
