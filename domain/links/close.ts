import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staffLinks } from '#db/schema/staff.ts'
import type { LinkKind } from './kinds.ts'

/** Closes a link, once. @returns false where somebody else was first: whoever gets it must do nothing */
export async function closeLink(db: Database, id: number, now: number): Promise<boolean> {
  const closed = await db
    .update(staffLinks)
    .set({ closedAt: now })
    .where(and(eq(staffLinks.id, id), isNull(staffLinks.closedAt)))
    .returning({ id: staffLinks.id })
  return closed.length > 0
}

/** Closes a person's open links, or those of some kinds. @param staffId null for the first account's */
export async function closeLinksOf(
  db: Database,
  staffId: number | null,
  now: number,
  kinds?: readonly LinkKind[],
): Promise<void> {
  const theirs = staffId === null ? isNull(staffLinks.staffId) : eq(staffLinks.staffId, staffId)
  const ofKind = kinds && inArray(staffLinks.kind, [...kinds])
  await db
    .update(staffLinks)
    .set({ closedAt: now })
    .where(and(theirs, ofKind, isNull(staffLinks.closedAt)))
}
