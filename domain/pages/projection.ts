import { asc, eq, getTableColumns } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { livePages } from '#db/schema/live.ts'
import { pages, pageTexts } from '#db/schema/pages.ts'
import { keysThatDiffer } from '#domain/changed-rows.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touchNamed } from '#domain/touch-named.ts'
import { touch } from '#domain/touched.ts'

/** Makes the live rows of a standing page, one for each language it is written in, and touches what shows it. */
export async function projectPage(db: Database, pageId: number): Promise<void> {
  // Its place in the footer is the footer's, not its own page's.
  const { position: _position, inFooter: _inFooter, ...columns } = getTableColumns(livePages)
  const rows = () => db.select(columns).from(livePages).where(eq(livePages.pageId, pageId))
  const before = await rows()
  const footersBefore = await footers(db)
  await db.delete(livePages).where(eq(livePages.pageId, pageId))
  const shown = await shownRows(db, pageId)
  if (shown.length > 0) await db.insert(livePages).values(shown)
  touchNamed(db, { kind: 'page', id: pageId }, before, await rows())
  touch(db, keysThatDiffer(footersBefore, await footers(db)).map(pageTag.pages))
}

async function shownRows(db: Database, pageId: number) {
  const [page] = await db.select().from(pages).where(eq(pages.id, pageId))
  if (!page || page.archivedAt !== null) return []
  const { position, inFooter } = page
  const texts = await db.select().from(pageTexts).where(eq(pageTexts.pageId, pageId))
  return texts.map((text) => ({ ...text, position, inFooter }))
}

/** What footers show, by language; as readFooterPages() reads it. */
async function footers(db: Database) {
  const rows = await db
    .select({ locale: livePages.locale, name: livePages.name, slug: livePages.slug })
    .from(livePages)
    .where(eq(livePages.inFooter, true))
    .orderBy(asc(livePages.position), asc(livePages.pageId))
  return Map.groupBy(rows, (row) => row.locale)
}
