import { openPages, type PagesOptions } from '#delivery/pages/pages.ts'
import type { Renderer } from '#delivery/pages/render.ts'
import { transaction } from '#db/transaction.ts'
import { writeInvalidations, type Change } from '#db/invalidations.ts'

/** Kept pages over the test's database, with a stub for Next; `asks` counts what reached it. */
export async function openTestPages(render: Renderer, more: Partial<PagesOptions> = {}) {
  const asks: string[] = []
  const pages = await openPages({
    render: (req, res) => {
      asks.push(req.url!)
      return render(req, res)
    },
    host: 'news.example',
    dev: false,
    bytes: 10_000_000,
    ...more,
  })
  const ask = (key: string, now = Date.now(), network = 'home') =>
    pages.answer({ key, locale: 'en', requestId: 'r', now }, network)
  return { pages, asks, ask }
}

/** Commits what a command would: that these tags are wrong. @param at when, UTC milliseconds */
export async function invalidate(changes: (string | Change)[], at = Date.now()): Promise<void> {
  const rows = changes.map((one) => (typeof one === 'string' ? { tag: one, place: null } : one))
  await transaction((db) => writeInvalidations(db, rows, at))
}
