import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { pages, type PageContent } from '#db/schema/pages.ts'
import { freeSlug } from '#domain/addresses/inside.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { hashOf } from '#lib/hash.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { slugify } from '#lib/slugify.ts'
import { filledLine, line, slug } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'
import { lastPosition } from './order.ts'
import { newestRevision, pageInUse, requireSeen, type PageRow } from './rows.ts'
import { writePageText } from './write.ts'

/** Beyond all pages of any site: both engines keep it, and what comes after it. */
const LAST_PLACE = 1_000_000

/** Writes a standing page in one language and makes it live; without an id it begins one. */
export const savePage = command({
  name: 'page.save',
  input: z.strictObject({
    id: z.int().positive().optional(),
    locale: z.enum(localeCodes),
    content: z.strictObject({
      name: filledLine(120),
      /** '': as it is, or made of the name. */
      slug: z.union([slug, z.literal('')]),
      description: line(600),
      body: bodyGrammar,
    }),
    /** Number of the revision the person began from, 0 for none; left out, whatever is there is replaced. */
    seen: z.int().min(0).optional(),
    position: z.int().min(0).max(LAST_PLACE).optional(),
    inFooter: z.boolean().optional(),
    sample: z.boolean().default(false),
  }),
  allow: 'article:publish',
  find: async ({ db }, input): Promise<PageRow | null> =>
    input.id === undefined ? null : pageInUse(db, input.id),
  // Its place and whether it stands at the foot are the same in all languages.
  scope: {
    locales: (found, input) =>
      found && isMoved(found, placeIn(found, input)) ? localeCodes : [input.locale],
  },
  run: async (context, { input, found }) => {
    const { db, now } = context
    const { locale } = input
    const position = found ? found.position : (input.position ?? (await lastPosition(db)))
    const [page] = found
      ? [found]
      : await db
          .insert(pages)
          .values({ uid: newUid(now), position, sample: input.sample, createdAt: now })
          .returning()
    const { id } = page!
    const change = placeIn(page!, input)
    const moved = isMoved(page!, change)
    if (moved) await db.update(pages).set(change).where(eq(pages.id, id))
    const last = await newestRevision(db, id, locale)
    const content = { ...input.content, slug: await slugOf(db, id, locale, input.content, last?.content) }
    // What is there already is in nobody's way: a save that was sent twice, because its answer got lost.
    if (!last || hashOf(last.content) !== hashOf(content)) requireSeen(last, input.seen)
    const { revision, changed } = await writePageText(context, { pageId: id, locale, content, last })
    await project(db, 'page', id)
    return {
      result: { id, locale, slug: content.slug, revision, changed, moved },
      subject: { kind: 'page', id },
      before: { revision: last?.number ?? null },
      after: { revision, ...change },
    }
  },
})

/** @throws Refused `slug.needed` where the name makes none */
async function slugOf(
  db: Database,
  targetId: number,
  locale: string,
  { slug: wanted, name }: Pick<PageContent, 'slug' | 'name'>,
  last: PageContent | undefined,
): Promise<string> {
  if (wanted !== '') return wanted
  if (last) return last.slug
  const made = slugify(name)
  if (made === '') refuse('slug.needed', { name }, 'content.slug')
  return freeSlug(db, { locale, kind: 'page', slug: made, targetId })
}

type Place = Pick<PageRow, 'position' | 'inFooter'>

function placeIn(page: Place, input: { [Part in keyof Place]?: Place[Part] | undefined }): Place {
  return { position: input.position ?? page.position, inFooter: input.inFooter ?? page.inFooter }
}

function isMoved(from: Place, to: Place): boolean {
  return to.position !== from.position || to.inFooter !== from.inFooter
}
