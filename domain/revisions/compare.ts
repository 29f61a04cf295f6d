import { reading, type Database } from '#db/client.ts'
import type { revisions } from '#db/schema/articles.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { readPictures, type Drawable } from '#domain/media/reader.ts'
import { textsById, type Named } from '#domain/named.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { difference, type Difference } from './difference.ts'
import { revisionByNumber } from './rows.ts'

/** One of the two that are compared. */
export interface Side {
  /** Null is the working copy. */
  number: number | null
  reason: typeof revisions.$inferSelect.reason | null
  /** UTC milliseconds */
  at: number
  by: string
}

/** Two states of an article beside each other. */
export interface Compared {
  headline: string
  locale: string
  from: Side
  to: Side
  difference: Difference
  /** Pictures of both, by uid of the medium. */
  pictures: Map<string, Drawable>
}

/**
 * What differs between two revisions of an article, by number; `work` is the working copy.
 * @throws Forbidden, NotFound
 */
export async function compareRevisions(
  actor: Actor,
  uid: string,
  from: number | 'work',
  to: number | 'work',
): Promise<Compared> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const [old, now] = [await stateOf(db, loaded, from), await stateOf(db, loaded, to)]
  const { locale } = loaded.article
  const [sections, tags] = [await textsById('section'), await textsById('tag')]
  const names = {
    section: (id: number) => nameOf(sections.get(id), locale, id),
    tag: (id: number) => nameOf(tags.get(id), locale, id),
  }
  const differs = difference(old.content, now.content, locale, names)
  const pictures = [differs.lead, ...differs.blocks.map(({ picture }) => picture)]
  return {
    headline: now.content.headline || old.content.headline,
    locale,
    from: old.side,
    to: now.side,
    difference: differs,
    pictures: await readPictures(pictures.flatMap((one) => [one?.from ?? '', one?.to ?? ''])),
  }
}

async function stateOf(db: Database, { article, work }: LoadedWork, which: number | 'work') {
  if (which === 'work') {
    const side = { number: null, reason: null, at: work.updatedAt, by: work.updatedBy.name }
    return { content: work.content, side }
  }
  const { content, number, reason, createdAt, createdBy } = await revisionByNumber(db, article.id, which)
  return { content, side: { number, reason, at: createdAt, by: createdBy.name } }
}

/** In the article's language, else in any; what is gone has its number. */
function nameOf(texts: Named['texts'] | undefined, locale: string, id: number): string {
  return (texts?.[locale] ?? Object.values(texts ?? {})[0])?.name ?? `#${id}`
}
