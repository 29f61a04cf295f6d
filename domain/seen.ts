import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { hashOf } from '#lib/hash.ts'
import { lastDoneTo, type LastDeed } from './audit/inside.ts'
import { refuse } from './refusal.ts'

/** Long enough that no two states of one thing have the same, short enough for a form. */
const SHOWN = 16

/** What somebody sees of a thing before they change it, as a word: another one as soon as somebody else changed it. */
export function seenAs(state: unknown): string {
  return hashOf(state).slice(0, SHOWN)
}

/**
 * Of two people who change the same thing the second one is told, instead of undoing what the first one did.
 * @param seen what the person saw, out of seenAs(); left out where nobody looked before
 * @param is how it stands now
 * @throws Refused `named.changed` with who changed it, and when
 */
export async function requireSeen(
  db: Database,
  subject: { kind: string; id: number },
  seen: string | undefined,
  is: unknown,
): Promise<void> {
  if (seen === undefined || seen === seenAs(is)) return
  const last = await lastDoneTo(db, subject)
  refuse('named.changed', { by: last?.by ?? '?', at: last?.at ?? 0 })
}

/** Who carried one of these commands out last, whatever it was about; null where nobody did. */
export async function lastToDo(db: Database, commands: readonly string[]): Promise<LastDeed | null> {
  const [last] = await db
    .select({ at: audit.at, actor: audit.actor })
    .from(audit)
    .where(and(inArray(audit.command, [...commands]), eq(audit.outcome, 'done')))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1)
  return last ? { by: last.actor.name, at: last.at } : null
}
