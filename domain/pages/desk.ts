import { asc, eq, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import type { Body } from '#db/schema/json.ts'
import { pages, pageTexts } from '#db/schema/pages.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { pickNamed, type Named, type NamedText } from '#domain/named.ts'

export { listPageNames, openPage } from './open.ts'
export { comparePages, listPageRevisions } from './revisions.ts'

/** A standing page as the desk sees it, in all its languages. */
export interface DeskPage extends Named {
  position: number
  inFooter: boolean
  texts: Record<string, NamedText & { body: Body; updatedAt: number }>
}

/** All standing pages that are not put away, in the footer's order. @throws Forbidden */
export async function listPages(actor: Actor): Promise<DeskPage[]> {
  requireDesk(actor)
  const { id, uid, position, inFooter } = pages
  const rows = await reading()
    .select({ page: { id, uid, position, inFooter }, text: pageTexts })
    .from(pages)
    .leftJoin(pageTexts, eq(pageTexts.pageId, id))
    .where(isNull(pages.archivedAt))
    .orderBy(asc(position), asc(id), asc(pageTexts.locale))
  const found = new Map<number, DeskPage>()
  for (const { page, text } of rows) {
    const known = found.get(page.id) ?? { ...page, texts: {} }
    found.set(page.id, known)
    if (!text) continue
    const { locale, name, slug, description, body, updatedAt } = text
    known.texts[locale] = { name, slug, description, body, updatedAt }
  }
  return [...found.values()]
}

/** A standing page by slug in any language, or by number. @throws Forbidden, NotFound, Refused */
export async function findPage(actor: Actor, reference: string): Promise<DeskPage> {
  return pickNamed('page', await listPages(actor), reference)
}
