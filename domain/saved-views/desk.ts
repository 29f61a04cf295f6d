import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { savedViews } from '#db/schema/desk.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'

/** A filter of the list of articles that somebody keeps. */
export interface SavedView {
  uid: string
  name: string
  /** As the list's address has it. */
  query: Record<string, string>
}

/** The views whoever asks keeps, the oldest first. @throws Forbidden */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  requireDesk(actor)
  if (actor.kind !== 'staff' || actor.uid === null) return []
  const { uid, name, query, id } = savedViews
  return reading()
    .select({ uid, name, query })
    .from(savedViews)
    .where(eq(savedViews.staffUid, actor.uid))
    .orderBy(asc(id))
}
