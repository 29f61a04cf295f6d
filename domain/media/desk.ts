import { and, desc, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { has } from '#db/dialect/names.ts'
import { media, mediaTexts } from '#db/schema/media.ts'
import { may, type Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { Forbidden, refuse } from '#domain/refusal.ts'
import type { DeskPicture } from './types.ts'

export type { DeskPicture } from './types.ts'

interface Wanted {
  /** Whose words come with the pictures. */
  locale: string
  /** Words of the texts in any language, or of the file's name. */
  text?: string | undefined
  /** Cursor out of `next` of the page before. */
  before?: string | undefined
  limit: number
}

/** A small rendition is at most this wide, in pixels: two columns of a phone at double density. */
const SMALL = 480
/** And a large one, which a dialog shows. */
const LARGE = 960

/**
 * One page of the pictures that are in the media, those that came last first, by key and never by offset.
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listMedia(
  actor: Actor,
  { locale, text, before, limit }: Wanted,
): Promise<{ pictures: DeskPicture[]; next: string | null }> {
  requireDesk(actor)
  const words = text?.trim() ?? ''
  const found = await rows(locale, [beforeCursor(before), words === '' ? undefined : says(words)], limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)?.medium
  return {
    pictures: shown.map(deskPicture),
    next: found.length > limit && last ? last.id.toString(36) : null,
  }
}

/** Pictures by uid; those that are not there are left out. @param locale whose words come with them @throws Forbidden */
export async function findMedia(
  actor: Actor,
  uids: readonly string[],
  locale: string,
): Promise<DeskPicture[]> {
  requireDesk(actor)
  if (uids.length === 0) return []
  const found = await rows(locale, [inArray(media.uid, [...uids])], uids.length)
  return found.map(deskPicture)
}

/** For what is costly before a command can ask. @throws Forbidden to those who may take no pictures in */
export function requireMediaManager(actor: Actor): void {
  if (!may(actor, 'media:manage', 'anywhere')) throw new Forbidden('media:manage')
}

type Row = Awaited<ReturnType<typeof rows>>[number]

function rows(locale: string, conditions: (SQL | undefined)[], limit: number) {
  return reading()
    .select({ medium: media, words: mediaTexts })
    .from(media)
    .leftJoin(mediaTexts, and(eq(mediaTexts.mediaId, media.id), eq(mediaTexts.locale, locale)))
    .where(and(isNull(media.trashedAt), ...conditions))
    .orderBy(desc(media.id))
    .limit(limit)
}

function says(text: string): SQL {
  const { alt, caption, credit, mediaId } = mediaTexts
  const inTexts = or(...[alt, caption, credit].map((column) => has(column, 'anywhere', text)))
  return or(
    has(media.fileName, 'anywhere', text),
    sql`exists (select 1 from ${mediaTexts} where ${mediaId} = ${media.id} and ${inTexts})`,
  )!
}

function beforeCursor(before: string | undefined): SQL | undefined {
  if (before === undefined) return undefined
  const id = /^[0-9a-z]{1,6}$/.test(before) ? parseInt(before, 36) : NaN
  if (!(id <= 0x7fffffff)) return refuse('cursor.unknown', { cursor: before }, 'before')
  return lt(media.id, id)
}

function deskPicture({ medium, words }: Row): DeskPicture {
  const { uid, fileName, width, height, focalX, focalY, licence, licenceUntil } = medium
  return {
    ...{ uid, fileName, src: source(medium, SMALL), large: source(medium, LARGE) },
    ...{ width, height, focalX, focalY, licence, licenceUntil },
    alt: words?.alt ?? '',
    caption: words?.caption ?? '',
    credit: words?.credit ?? '',
  }
}

/** The largest rendition that is no wider, or else the smallest there is. */
function source({ variants }: Row['medium'], widest: number): string {
  const webp = variants.filter(({ type }) => type === 'image/webp')
  const byWidth = (webp.length > 0 ? webp : variants).toSorted((one, other) => one.width - other.width)
  const best = byWidth.findLast(({ width }) => width <= widest) ?? byWidth[0]
  return `/media/${best?.name ?? ''}`
}
