import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'

/** Who did something to a thing last, and when: for refusals that say who came first. */
export interface LastDeed {
  by: string
  /** UTC milliseconds */
  at: number
}

/**
 * The last thing that was done to something.
 * @param command by which command; left out, by whichever
 * @returns null where nothing was
 */
export async function lastDoneTo(
  db: Database,
  subject: { kind: string; id: number },
  command?: string,
): Promise<LastDeed | null> {
  const [row] = await db
    .select({ actor: audit.actor, at: audit.at })
    .from(audit)
    .where(
      and(
        eq(audit.subjectKind, subject.kind),
        eq(audit.subjectId, subject.id),
        eq(audit.outcome, 'done'),
        command === undefined ? undefined : eq(audit.command, command),
      ),
    )
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1)
  return row ? { by: row.actor.name, at: row.at } : null
}
