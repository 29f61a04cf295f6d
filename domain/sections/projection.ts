import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveSections } from '#db/schema/live.ts'
import { sections, sectionTexts } from '#db/schema/taxonomy.ts'
import { keysThatDiffer } from '#domain/changed-rows.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touchNamed } from '#domain/touch-named.ts'
import { touch } from '#domain/touched.ts'
import { treeOf } from './tree.ts'

/** Makes the live rows of a section, one for each language it has a name in, and touches what shows it. */
export async function projectSection(db: Database, sectionId: number): Promise<void> {
  // Its place in the tree is the tree's, not its own page's.
  const { locale, name, slug, description } = liveSections
  const rows = () =>
    db
      .select({ locale, name, slug, description })
      .from(liveSections)
      .where(eq(liveSections.sectionId, sectionId))
  const before = await rows()
  const treesBefore = await trees(db)
  await db.delete(liveSections).where(eq(liveSections.sectionId, sectionId))
  const shown = await shownRows(db, sectionId)
  if (shown.length > 0) await db.insert(liveSections).values(shown)
  touchNamed(db, { kind: 'section', id: sectionId }, before, await rows())
  touch(db, keysThatDiffer(treesBefore, await trees(db)).map(pageTag.sections))
}

/** Brings the places of sections in line in all their languages, where nothing else of them changed: the tree is touched once. */
export async function projectPlaces(
  db: Database,
  places: readonly { id: number; parentId: number | null; position: number }[],
): Promise<void> {
  if (places.length === 0) return
  const before = await trees(db)
  for (const { id, parentId, position } of places)
    await db.update(liveSections).set({ parentId, position }).where(eq(liveSections.sectionId, id))
  touch(db, keysThatDiffer(before, await trees(db)).map(pageTag.sections))
}

async function shownRows(db: Database, sectionId: number) {
  const [section] = await db.select().from(sections).where(eq(sections.id, sectionId))
  if (!section || section.archivedAt !== null) return []
  const { parentId, position } = section
  const texts = await db.select().from(sectionTexts).where(eq(sectionTexts.sectionId, sectionId))
  return texts.map((text) => ({ ...text, parentId, position }))
}

/** The trees of all languages, as readSections() makes them. */
async function trees(db: Database) {
  const rows = await db
    .select()
    .from(liveSections)
    .orderBy(asc(liveSections.position), asc(liveSections.sectionId))
  const byLocale = Map.groupBy(rows, (row) => row.locale)
  return new Map([...byLocale].map(([locale, ofLocale]) => [locale, treeOf(ofLocale)]))
}
