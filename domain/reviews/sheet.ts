import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { publications } from '#db/schema/publications.ts'
import type { Actor } from '#domain/actor.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { readReview } from './desk.ts'
import type { PastRound, ReviewStanding, Said } from './types.ts'

/** What the sheet of sign-offs shows. */
export interface SignOffSheet {
  review: ReviewStanding
  /** Ids; the main one first. */
  sections: number[]
  /** Names as printed. */
  bylines: string[]
  begun: { by: string; at: number }
  /** What readers have, or had last; null where they never got anything. */
  published: { version: number; by: string; at: number } | null
}

/** @throws Forbidden, NotFound */
export async function readSheet(actor: Actor, uid: string): Promise<SignOffSheet> {
  const review = await readReview(actor, uid)
  const db = reading()
  const { article, work } = await loadWork(db, uid)
  const { livePublicationId: id } = article
  const [row] = id === null ? [] : await db.select().from(publications).where(eq(publications.id, id))
  return {
    review,
    sections: work.content.sections,
    bylines: work.content.bylines.map(({ name }) => name),
    begun: { by: article.createdBy.name, at: article.createdAt },
    published: row ? { version: row.version, by: row.by.name, at: row.at } : null,
  }
}

/** A round on the sheet: what was said in it, and whether it holds for the text as it stands. */
interface SheetRound {
  round: number
  holds: boolean
  end: PastRound['end'] | null
  said: Said[]
}

/** All rounds with something in them, the newest first. */
export function roundsOf({ round, stages, past }: ReviewStanding): SheetRound[] {
  const said = stages.flatMap((stage) => stage.said ?? [])
  return [
    ...(said.length > 0 ? [{ round, holds: true, end: null, said }] : []),
    ...past.map((one) => ({ round: one.round, holds: false, end: one.end, said: one.said })),
  ]
}
