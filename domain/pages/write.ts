import { pageRevisions, pageTexts, type PageContent } from '#db/schema/pages.ts'
import { snapshot } from '#domain/actor.ts'
import { claimAddress } from '#domain/addresses/inside.ts'
import type { CommandContext } from '#domain/command.ts'
import { hashOf } from '#lib/hash.ts'
import type { PageRevision } from './rows.ts'

/** What a standing page shall say in a language, and what it said. */
interface Writing {
  pageId: number
  locale: string
  content: PageContent
  last: PageRevision | null
}

/**
 * Makes a standing page's text in one language the current one, as a revision where it differs; project() makes it live.
 * @throws Refused `slug.taken`
 */
export async function writePageText(
  { db, actor, now }: CommandContext,
  { pageId, locale, content, last }: Writing,
): Promise<{ revision: number; changed: boolean }> {
  await claimAddress(db, { locale, kind: 'page', slug: content.slug, targetId: pageId, now })
  if (last && hashOf(last.content) === hashOf(content)) return { revision: last.number, changed: false }
  const number = (last?.number ?? 0) + 1
  await db
    .insert(pageRevisions)
    .values({ pageId, locale, number, content, createdAt: now, createdBy: snapshot(actor) })
  const values = { ...content, updatedAt: now }
  await db
    .insert(pageTexts)
    .values({ pageId, locale, ...values })
    .onConflictDoUpdate({ target: [pageTexts.pageId, pageTexts.locale], set: values })
  return { revision: number, changed: true }
}
