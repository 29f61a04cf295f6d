import { and, asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import type { Body } from '#db/schema/json.ts'
import { livePages } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { mediaOf } from '#domain/body/media.ts'
import { readPictures, type Drawable } from '#domain/media/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import { localeCodes } from '#lib/locale-codes.ts'

export interface PageView {
  name: string
  slug: string
  description: string
  body: Body
  pictures: Map<string, Drawable>
  updatedAt: number
  /** The same page in other languages. */
  translations: { locale: string; slug: string; name: string }[]
}

export type PageAnswer =
  | { state: 'live'; page: PageView }
  | { state: 'moved'; slug: string }
  | { state: 'gone' }
  | { state: 'unknown' }

/** What stands at a standing page's address. @param slug decoded */
export async function readPage(locale: string, slug: string): Promise<PageAnswer> {
  const address = await readAddress(locale, 'page', slug)
  if (address?.state === 'moved') return address
  if (!address) return { state: 'unknown' }
  if (address.state === 'gone') return { state: 'gone' }
  const id = address.targetId
  reads(pageTag.named('page', id, locale))
  reads(...localeCodes.filter((code) => code !== locale).map((code) => pageTag.link('page', id, code)))
  const rows = await reading().select().from(livePages).where(eq(livePages.pageId, id))
  const row = rows.find((one) => one.locale === locale)
  if (!row) return { state: 'unknown' }
  const pictures = await readPictures(mediaOf(row.body))
  const translations = rows
    .filter((one) => one.locale !== locale)
    .map((one) => ({ locale: one.locale, slug: one.slug, name: one.name }))
  const { name, slug: current, description, body, updatedAt } = row
  return {
    state: 'live',
    page: { name, slug: current, description, body, updatedAt, pictures, translations },
  }
}

/** Standing pages for the footer. */
export async function readFooterPages(locale: string): Promise<{ name: string; slug: string }[]> {
  reads(pageTag.pages(locale))
  return reading()
    .select({ name: livePages.name, slug: livePages.slug })
    .from(livePages)
    .where(and(eq(livePages.locale, locale), eq(livePages.inFooter, true)))
    .orderBy(asc(livePages.position), asc(livePages.pageId))
}
