import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { liveArticleTags } from '#db/schema/live.ts'
import { tagAliases, tags, tagTexts } from '#db/schema/taxonomy.ts'
import { claimAddress, handOver } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound, refuse } from '#domain/refusal.ts'

/**
 * Makes one tag of two: articles and addresses of the first go to the second, and its names where the second one has none in a
 * language, so that no address that was public ends there.
 */
export const mergeTags = command({
  name: 'tag.merge',
  input: z.strictObject({ fromId: z.int().positive(), intoId: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: async ({ db }, { fromId, intoId }) => {
    if (fromId === intoId) refuse('tag.intoItself', {}, 'intoId')
    const rows = await db
      .select()
      .from(tags)
      .where(inArray(tags.id, [fromId, intoId]))
    const usable = (id: number) => {
      const row = rows.find((one) => one.id === id)
      if (!row || row.mergedIntoId !== null || row.archivedAt !== null) throw new NotFound('tag', id)
      return row
    }
    return { from: usable(fromId), into: usable(intoId) }
  },
  run: async ({ db, now }, { found: { from, into } }) => {
    // Tags merged into the first one earlier go along, so that a merge is always one step.
    await db.update(tags).set({ mergedIntoId: into.id }).where(eq(tags.mergedIntoId, from.id))
    await db.update(tags).set({ mergedIntoId: into.id }).where(eq(tags.id, from.id))
    await handOver(db, 'tag', from.id, into.id)
    await handNames(db, from.id, into.id, now)
    await project(db, 'tag', from.id)
    await project(db, 'tag', into.id)
    const articles = await db
      .select({ id: liveArticleTags.articleId })
      .from(liveArticleTags)
      .where(eq(liveArticleTags.tagId, from.id))
    for (const { id } of articles) await project(db, 'article', id)
    return {
      result: { into: into.id, articles: articles.length },
      subject: { kind: 'tag', id: from.id },
      after: { mergedIntoId: into.id, articles: articles.length },
    }
  },
})

/** The merged tag's names find the other one from now on, or become its own; its slugs are free for it. */
async function handNames(db: Database, fromId: number, intoId: number, now: number): Promise<void> {
  const texts = await db.select().from(tagTexts).where(eq(tagTexts.tagId, fromId))
  const into = await db.select({ locale: tagTexts.locale }).from(tagTexts).where(eq(tagTexts.tagId, intoId))
  await db.update(tagAliases).set({ tagId: intoId }).where(eq(tagAliases.tagId, fromId))
  await db.delete(tagTexts).where(eq(tagTexts.tagId, fromId))
  for (const { locale, name, slug, description } of texts) {
    if (into.some((text) => text.locale === locale)) {
      await db.insert(tagAliases).values({ tagId: intoId, locale, name }).onConflictDoNothing()
    } else {
      await db.insert(tagTexts).values({ tagId: intoId, locale, name, slug, description })
      await claimAddress(db, { locale, kind: 'tag', slug, targetId: intoId, now })
    }
  }
}
