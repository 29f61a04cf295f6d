import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { liveArticleSections } from '#db/schema/live.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { retireAll } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { loadSection } from './inside.ts'

/** Puts an empty section away; its address answers 410 from then on. */
export const archiveSection = command({
  name: 'section.archive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: ({ db }, input) => loadSection(db, input.id),
  scope: { sections: (section) => [section.id] },
  run: async ({ db, now }, { found }) => {
    const children = await db
      .select({ id: sections.id })
      .from(sections)
      .where(and(eq(sections.parentId, found.id), isNull(sections.archivedAt)))
    if (children.length > 0) refuse('section.hasChildren')
    const used = await db
      .select({ id: liveArticleSections.articleId })
      .from(liveArticleSections)
      .where(eq(liveArticleSections.sectionId, found.id))
      .limit(1)
    if (used.length > 0) refuse('section.hasArticles')
    await db.update(sections).set({ archivedAt: now }).where(eq(sections.id, found.id))
    await retireAll(db, 'section', found.id)
    await project(db, 'section', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'section', id: found.id },
      after: { archivedAt: now },
    }
  },
})
