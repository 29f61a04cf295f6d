import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'

interface Subject {
  kind: string
  id: number
}

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
export async function lastDoneTo(db: Database, subject: Subject, command?: string): Promise<LastDeed | null> {
  const [row] = await db
    .select({ actor: audit.actor, at: audit.at })
    .from(audit)
    .where(and(doneTo(subject), command === undefined ? undefined : eq(audit.command, command)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1)
  return row ? { by: row.actor.name, at: row.at } : null
}

/** Something that was done, by which command, and what it left. */
export interface AuditedDeed extends LastDeed {
  command: string
  after: unknown
}

/** What was done to something by any of these commands, the oldest first. */
export async function deedsDoneTo(
  db: Database,
  subject: Subject,
  commands: readonly string[],
): Promise<AuditedDeed[]> {
  const rows = await db
    .select({ command: audit.command, after: audit.after, actor: audit.actor, at: audit.at })
    .from(audit)
    .where(and(doneTo(subject), inArray(audit.command, [...commands])))
    .orderBy(asc(audit.at), asc(audit.id))
  return rows.map(({ command, after, actor, at }) => ({ command, after, by: actor.name, at }))
}

function doneTo({ kind, id }: Subject): SQL | undefined {
  return and(eq(audit.subjectKind, kind), eq(audit.subjectId, id), eq(audit.outcome, 'done'))
}
