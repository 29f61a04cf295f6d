import { eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, reviews, revisions, schedules, workingCopies } from '#db/schema/articles.ts'
import { comments } from '#db/schema/comments.ts'
import { presences, previewLinks } from '#db/schema/desk.ts'
import { imports } from '#db/schema/journal.ts'
import { notices } from '#db/schema/notices.ts'
import { pageRevisions, pages, pageTexts } from '#db/schema/pages.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'
import { viewDays, viewTotals } from '#db/schema/views.ts'
import { dropListings } from '#domain/articles/inside.ts'
import { unlinkBreaking } from '#domain/breaking/inside.ts'
import type { CommandContext } from '#domain/command.ts'
import { takeOffFronts } from '#domain/front/inside.ts'
import { dropTranslations } from '#domain/translations/inside.ts'
import { forget } from './forget.ts'
import { untouchedArticles, untouchedPages } from './made-by-masthead.ts'

/** So many keys go into one statement; engines bound their parameters. */
const AT_ONCE = 500

/** Takes out the sample articles nobody has written at; what else there is of their stories is real news. */
export async function removeArticles(context: CommandContext): Promise<number> {
  const { db } = context
  const ids = await untouchedArticles(db)
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    await takeOffFronts(context, some)
    await unlinkBreaking(db, some)
    await dropTranslations(db, some)
    for (const table of [
      imports,
      viewDays,
      viewTotals,
      comments,
      notices,
      reviews,
      schedules,
      presences,
      previewLinks,
      publications,
      workingCopies,
      revisions,
    ]) {
      await db.delete(table).where(inArray(table.articleId, some))
    }
    await dropListings(db, some)
    await db.delete(articles).where(inArray(articles.id, some))
    await forget(db, 'article', some)
  }
  const remaining = db.select({ id: articles.storyId }).from(articles)
  await db.update(stories).set({ sample: false }).where(inArray(stories.id, remaining))
  await db.delete(stories).where(eq(stories.sample, true))
  return ids.length
}

/** Takes out the sample standing pages nobody has rewritten; the others are the operator's from now on. */
export async function removePages(db: Database): Promise<number> {
  const ids = await untouchedPages(db)
  await db.delete(pageTexts).where(inArray(pageTexts.pageId, ids))
  await db.delete(pageRevisions).where(inArray(pageRevisions.pageId, ids))
  await db.delete(pages).where(inArray(pages.id, ids))
  await db.update(pages).set({ sample: false }).where(eq(pages.sample, true))
  await forget(db, 'page', ids)
  return ids.length
}
