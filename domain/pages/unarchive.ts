import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pages, pageTexts } from '#db/schema/pages.ts'
import { claimAddress } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'

/** Brings back a standing page that was put away, at its addresses. */
export const unarchivePage = command({
  name: 'page.unarchive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'article:publish',
  find: async ({ db }, input) => {
    const [row] = await db.select().from(pages).where(eq(pages.id, input.id))
    if (!row) throw new NotFound('page', input.id)
    return row
  },
  run: async ({ db, now }, { found: { id, archivedAt } }) => {
    if (archivedAt !== null) {
      await db.update(pages).set({ archivedAt: null }).where(eq(pages.id, id))
      const texts = await db
        .select({ locale: pageTexts.locale, slug: pageTexts.slug })
        .from(pageTexts)
        .where(eq(pageTexts.pageId, id))
      for (const text of texts) await claimAddress(db, { ...text, kind: 'page', targetId: id, now })
      await project(db, 'page', id)
    }
    return {
      result: { id },
      subject: { kind: 'page', id },
      before: { archivedAt },
      after: { archivedAt: null },
    }
  },
})
