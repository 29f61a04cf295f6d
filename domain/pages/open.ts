import { and, asc, eq, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { pages, pageTexts, type PageContent } from '#db/schema/pages.ts'
import { may, type Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound } from '#domain/refusal.ts'
import { newestRevision } from './rows.ts'

/** A standing page in the list, in all its languages. */
export interface ListedPage {
  id: number
  inFooter: boolean
  /** When it was put away, UTC milliseconds. */
  archivedAt: number | null
  texts: Record<string, { name: string; slug: string; updatedAt: number }>
}

/** A standing page in one language, to be written. */
export interface OpenedPage {
  id: number
  uid: string
  locale: string
  archivedAt: number | null
  inFooter: boolean
  /** Null where it is not written in this language. */
  text: { content: PageContent; revision: number; at: number; by: string } | null
  /** Its names in the other languages. */
  others: { locale: string; name: string }[]
  mayWrite: boolean
  /** Its place, the footer and the archive are the same in all languages. */
  mayMove: boolean
}

/**
 * Standing pages without their texts, in the footer's order.
 * @param archived those that were put away instead
 * @throws Forbidden
 */
export async function listPageNames(actor: Actor, archived = false): Promise<ListedPage[]> {
  requireDesk(actor)
  const { id, inFooter, archivedAt, position } = pages
  const rows = await reading()
    .select({ page: { id, inFooter, archivedAt }, text: namesOf })
    .from(pages)
    .leftJoin(pageTexts, eq(pageTexts.pageId, id))
    .orderBy(asc(position), asc(id), asc(pageTexts.locale))
  const found = new Map<number, ListedPage>()
  for (const { page, text } of rows) {
    if ((page.archivedAt !== null) !== archived) continue
    const known = found.get(page.id) ?? { ...page, texts: {} }
    found.set(page.id, known)
    if (!text) continue
    const { locale, ...rest } = text
    known.texts[locale] = rest
  }
  return [...found.values()]
}

const namesOf = {
  locale: pageTexts.locale,
  name: pageTexts.name,
  slug: pageTexts.slug,
  updatedAt: pageTexts.updatedAt,
}

/** A standing page in one language, one that was put away too. @throws Forbidden, NotFound */
export async function openPage(actor: Actor, id: number, locale: string): Promise<OpenedPage> {
  requireDesk(actor)
  const db = reading()
  const [page] = await db.select().from(pages).where(eq(pages.id, id))
  if (!page) throw new NotFound('page', id)
  const newest = await newestRevision(db, id, locale)
  const others = await db
    .select({ locale: pageTexts.locale, name: pageTexts.name })
    .from(pageTexts)
    .where(and(eq(pageTexts.pageId, id), ne(pageTexts.locale, locale)))
  const { uid, archivedAt, inFooter } = page
  return {
    ...{ id, uid, locale, archivedAt, inFooter, others },
    text: newest && {
      content: newest.content,
      revision: newest.number,
      at: newest.createdAt,
      by: newest.createdBy.name,
    },
    mayWrite: archivedAt === null && may(actor, 'article:publish', { locales: [locale] }),
    mayMove: may(actor, 'article:publish'),
  }
}
