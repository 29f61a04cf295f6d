import type { Column } from 'drizzle-orm'
import { z } from 'zod'
import { audit } from '#db/schema/journal.ts'
import { outcomes } from './types.ts'

/** Who acted when it was no member of staff. */
export const otherActors = ['cli', 'system', 'anyone'] as const

/** Words of somebody's address bar; PostgreSQL takes no NUL, and nothing has one. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0') && text.isWellFormed())

/** Which entries are wanted; what is left out narrows nothing. Also the input of audit.export. */
export const auditFilter = z.strictObject({
  /** Uid of a member of staff, or one of `otherActors`. */
  person: words(36).optional(),
  /** A command, `article.publish`, or all of a noun, `article`. */
  command: z
    .string()
    .max(60)
    .regex(/^[a-z]+(\.[a-zA-Z]+)?$/)
    .optional(),
  outcome: z.enum(outcomes).optional(),
  subject: z.strictObject({ kind: words(40), id: z.int().min(0).max(2_147_483_647) }).optional(),
  /** UTC milliseconds, itself included. */
  from: z.int().optional(),
  /** UTC milliseconds, itself not included. */
  to: z.int().optional(),
  /** Exactly so. */
  origin: words(100).optional(),
  requestId: words(100).optional(),
})
export type AuditFilter = z.output<typeof auditFilter>

/** Columns and what must stand in them, all of it. */
export type Wanted = [Column, string | number][]

/**
 * What the filter asks of an entry, each part as alternatives. The part that leaves fewest entries in most newsrooms comes
 * first: its index is read, the rest is compared row by row.
 * @param commands all that were ever asked for, of which a noun means its own
 */
export function partsOf(filter: AuditFilter, commands: readonly string[]): Wanted[][] {
  const { requestId, subject, person, origin, command, outcome } = filter
  const isOther = (otherActors as readonly unknown[]).includes(person)
  // In these indexes the outcome stands before the time: what was refused or forbidden is looked for among much else.
  const eachOutcome = (wanted: Wanted): Wanted[] =>
    (outcome === undefined ? outcomes : [outcome]).map((one) => [...wanted, [audit.outcome, one]])
  const parts: (Wanted[] | false)[] = [
    requestId !== undefined && [[[audit.requestId, requestId]]],
    subject !== undefined && [
      [
        [audit.subjectKind, subject.kind],
        [audit.subjectId, subject.id],
      ],
    ],
    person !== undefined && !isOther && eachOutcome([[audit.actorUid, person]]),
    origin !== undefined && [[[audit.origin, origin]]],
    command !== undefined &&
      meantBy(command, commands).flatMap((name) => eachOutcome([[audit.command, name]])),
    person !== undefined && isOther && eachOutcome([[audit.actorKind, person]]),
    outcome !== undefined && [[[audit.outcome, outcome]]],
  ]
  return parts.filter((part) => part !== false)
}

function meantBy(command: string, commands: readonly string[]): readonly string[] {
  return command.includes('.') ? [command] : commands.filter((name) => name.startsWith(`${command}.`))
}
