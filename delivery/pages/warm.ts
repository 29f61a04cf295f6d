import { randomUUID } from 'node:crypto'
import { mostReadAddresses } from '#domain/views/most-read-addresses.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { articlePath, frontPath } from '#i18n/paths.ts'
import { logger } from '#lib/logger.ts'
import type { Pages } from './pages.ts'

/** Articles of each language made ready: what a site's readers mostly ask for, in some seconds of work. */
const MOST = 100

/**
 * Has the pages made that most readers will ask for first after a start, one after the other and after whatever
 * a reader waits for. What fails is logged.
 * @param stopping asked before each page
 */
export async function warmPages(pages: Pages, stopping: () => boolean): Promise<void> {
  for (const locale of localeCodes) {
    const requestId = randomUUID()
    try {
      for (const key of await keysOf(locale)) {
        if (stopping()) return
        const asked = { key, locale, requestId, now: Date.now() }
        await pages.ready(asked).catch((problem: unknown) => warn(problem, requestId, key))
      }
    } catch (problem) {
      warn(problem, requestId, null)
    }
  }
}

function warn(problem: unknown, id: string, path: string | null): void {
  logger().warn({ err: problem, id, path }, 'a page could not be made ready')
}

async function keysOf(locale: Locale): Promise<string[]> {
  const slugs = await mostReadAddresses(locale, Date.now(), MOST)
  return [frontPath(locale), ...slugs.map((slug) => articlePath(locale, slug))]
}
