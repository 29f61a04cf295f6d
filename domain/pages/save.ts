import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { pageRevisions, pages, pageTexts } from '#db/schema/pages.ts'
import { snapshot } from '#domain/actor.ts'
import { claimAddress } from '#domain/addresses/inside.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'
import { hashOf } from '#lib/hash.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { filledLine, line, slug } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'

/** Writes a standing page in one language and makes it live; without an id it begins one. */
export const savePage = command({
  name: 'page.save',
  input: z.strictObject({
    id: z.int().positive().optional(),
    locale: z.enum(localeCodes),
    content: z.strictObject({ name: filledLine(120), slug, description: line(600), body: bodyGrammar }),
    position: z.int().min(0).optional(),
    inFooter: z.boolean().optional(),
    sample: z.boolean().default(false),
  }),
  allow: 'article:publish',
  find: async ({ db }, input): Promise<typeof pages.$inferSelect | null> => {
    if (input.id === undefined) return null
    const [row] = await db.select().from(pages).where(eq(pages.id, input.id))
    if (!row || row.archivedAt !== null) throw new NotFound('page', input.id)
    return row
  },
  // Its place and whether it stands at the foot are the same in all languages.
  scope: {
    locales: (found, input) =>
      found && isMoved(found, placeIn(found, input)) ? localeCodes : [input.locale],
  },
  run: async ({ db, actor, now }, { input, found }) => {
    const { locale, content } = input
    const [made] = found
      ? [found]
      : await db
          .insert(pages)
          .values({ uid: newUid(now), position: input.position ?? 100, sample: input.sample, createdAt: now })
          .returning()
    const page = made!
    const change = placeIn(page, input)
    const moved = isMoved(page, change)
    await db.update(pages).set(change).where(eq(pages.id, page.id))
    const [last] = await db
      .select()
      .from(pageRevisions)
      .where(and(eq(pageRevisions.pageId, page.id), eq(pageRevisions.locale, locale)))
      .orderBy(desc(pageRevisions.number))
      .limit(1)
    const changed = !last || hashOf(last.content) !== hashOf(content)
    const number = (last?.number ?? 0) + (changed ? 1 : 0)
    await claimAddress(db, { locale, kind: 'page', slug: content.slug, targetId: page.id, now })
    if (changed) {
      await db
        .insert(pageRevisions)
        .values({ pageId: page.id, locale, number, content, createdAt: now, createdBy: snapshot(actor) })
      const values = { ...content, updatedAt: now }
      await db
        .insert(pageTexts)
        .values({ pageId: page.id, locale, ...values })
        .onConflictDoUpdate({ target: [pageTexts.pageId, pageTexts.locale], set: values })
    }
    await project(db, 'page', page.id)
    return {
      result: { id: page.id, locale, slug: content.slug, revision: number, changed, moved },
      subject: { kind: 'page', id: page.id },
      before: { revision: last?.number ?? null },
      after: { revision: number, ...change },
    }
  },
})

type Place = Pick<typeof pages.$inferSelect, 'position' | 'inFooter'>

function placeIn(page: Place, input: { [Part in keyof Place]?: Place[Part] | undefined }): Place {
  return { position: input.position ?? page.position, inFooter: input.inFooter ?? page.inFooter }
}

function isMoved(from: Place, to: Place): boolean {
  return to.position !== from.position || to.inFooter !== from.inFooter
}
