import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveBreaking } from '#db/schema/live.ts'
import { headlinesById } from '#domain/articles/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads, readsUntil } from '#lib/answer.ts'

/** The line above every page of a language. */
export interface BreakingView {
  uid: string
  text: string
  /** Slug of the article it leads to; null where none is live. */
  slug: string | null
  /** UTC milliseconds */
  endsAt: number
}

/** What stands above every page of a language at an instant, UTC milliseconds; writes down when that changes by itself. */
export async function readBreaking(locale: string, now: number): Promise<BreakingView | null> {
  reads(pageTag.breaking(locale))
  const [row] = await reading().select().from(liveBreaking).where(eq(liveBreaking.locale, locale))
  if (!row) return null
  for (const at of [row.startsAt, row.endsAt]) if (at > now) readsUntil(at)
  if (now < row.startsAt || now >= row.endsAt) return null
  const [article] = row.articleId === null ? [] : await headlinesById([row.articleId])
  return { uid: row.uid, text: row.text, slug: article?.slug ?? null, endsAt: row.endsAt }
}
