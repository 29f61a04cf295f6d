import { and, desc, eq, lt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { pageRevisions } from '#db/schema/pages.ts'
import type { Actor } from '#domain/actor.ts'
import { mediaOf } from '#domain/body/media.ts'
import { requireDesk } from '#domain/desk.ts'
import { readPictures, type Drawable } from '#domain/media/reader.ts'
import { bodyDifference, comparerOfWords, isChanged } from '#domain/revisions/inside.ts'
import type { BlockDifference, Run } from '#domain/revisions/types.ts'
import { pageRevision, type PageRevision } from './rows.ts'

/** Revisions on one page of the list. */
const PAGE = 60

/** Who wrote a revision of a standing page, and when (UTC milliseconds). */
export interface ListedPageRevision {
  number: number
  at: number
  by: string
}

/** Fields beside the text, whose words are compared. */
const pageFields = ['name', 'slug', 'description'] as const

/** Two revisions of a standing page beside each other. */
export interface ComparedPages {
  from: ListedPageRevision
  to: ListedPageRevision
  fields: { field: (typeof pageFields)[number]; changed: boolean; runs: Run[] }[]
  blocks: BlockDifference[]
  /** Pictures of both, by uid of the medium. */
  pictures: Map<string, Drawable>
}

/**
 * Revisions of a standing page in one language, the newest first.
 * @param before only those with smaller numbers
 * @throws Forbidden
 */
export async function listPageRevisions(
  actor: Actor,
  { id, locale, before }: { id: number; locale: string; before?: number | undefined },
): Promise<{ revisions: ListedPageRevision[]; next: number | null }> {
  requireDesk(actor)
  const { number, createdAt, createdBy } = pageRevisions
  const rows = await reading()
    .select({ number, createdAt, createdBy })
    .from(pageRevisions)
    .where(
      and(
        eq(pageRevisions.pageId, id),
        eq(pageRevisions.locale, locale),
        before === undefined ? undefined : lt(number, before),
      ),
    )
    .orderBy(desc(number))
    .limit(PAGE + 1)
  const revisions = rows.slice(0, PAGE).map(listed)
  return { revisions, next: rows.length > PAGE ? revisions.at(-1)!.number : null }
}

/** What differs between two revisions, by number. @throws Forbidden, NotFound */
export async function comparePages(
  actor: Actor,
  { id, locale, from, to }: { id: number; locale: string; from: number; to: number },
): Promise<ComparedPages> {
  requireDesk(actor)
  const db = reading()
  const [old, now] = [await pageRevision(db, id, locale, from), await pageRevision(db, id, locale, to)]
  const words = comparerOfWords(locale)
  const fields = pageFields.map((field) => {
    const runs = words(old.content[field], now.content[field])
    return { field, runs, changed: isChanged(runs) }
  })
  const media = [old, now].flatMap((one) => mediaOf(one.content.body))
  return {
    ...{ from: listed(old), to: listed(now), fields },
    blocks: bodyDifference(old.content.body, now.content.body, words),
    pictures: await readPictures(media),
  }
}

function listed({
  number,
  createdAt,
  createdBy,
}: Pick<PageRevision, 'number' | 'createdAt' | 'createdBy'>): ListedPageRevision {
  return { number, at: createdAt, by: createdBy.name }
}
