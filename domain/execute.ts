import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Database } from '#db/client.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { writeInvalidations } from '#db/invalidations.ts'
import { transaction } from '#db/transaction.ts'
import { snapshot, type Actor } from './actor.ts'
import { refreshListing } from './articles/listing.ts'
import type { Command, Deed, Done, RefusedAndKept } from './command.ts'
import { mayBegin, parseInput, perform } from './perform.ts'
import { Forbidden, Refused, type Refusal } from './refusal.ts'
import { touchedIn } from './touched.ts'
import { refreshTranslations } from './translations/inside.ts'

/** Who asks, from where and when. */
export interface Asking {
  actor: Actor
  /** UTC milliseconds */
  now: number
  requestId: string
  /** Network address, `terminal`, or the name of a job. */
  origin: string
  /**
   * The same key for the same command is carried out once; a repetition gets the first answer, out of the audit. Commands that
   * need no capability know no keys: what they answer is somebody's own, a session or a code.
   */
  idempotencyKey?: string
}

export type Outcome<Result> = { ok: true; result: Result } | { ok: false; refusal: Refusal }

/**
 * Carries out a command: parse, prepare, then one transaction of find, allow, run, audit, outbox and
 * invalidations. What was refused or forbidden is rolled back and audited in a transaction of its own.
 *
 * @returns the result, or what the person can mend
 * @throws Forbidden, NotFound, and whatever went wrong unexpectedly
 */
export async function execute<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  rawInput: z.input<Schema>,
  asking: Asking,
): Promise<Outcome<Result>> {
  try {
    const input = parseInput(command.input, rawInput)
    const { actor, now, requestId } = asking
    mayBegin(command, actor, now)
    const prepared = (await command.prepare?.(input, { actor, now, requestId })) as Prepared
    return await transaction(async (db): Promise<Outcome<Result>> => {
      const key = keyOf(command, asking)
      const repeated = await answerGivenBefore<Result>(db, command.name, key)
      if (repeated) return { ok: true, result: repeated.result }
      const done = await perform(command, { db, actor, now, requestId }, input, prepared)
      if (done.subject.kind === 'article') await refreshArticle(db, done.subject.id)
      if (!command.unaudited) await writeAudit(db, command.name, { ...asking, key }, done)
      await writeEffects(db, done, now)
      return 'refusal' in done ? { ok: false, refusal: done.refusal } : { ok: true, result: done.result }
    })
  } catch (problem) {
    if (problem instanceof Refused) {
      if (!command.unaudited) await writeFailure(command.name, asking, 'refused', problem.refusal.key)
      return { ok: false, refusal: problem.refusal }
    }
    if (problem instanceof Forbidden)
      await writeFailure(command.name, asking, 'forbidden', problem.capability)
    throw problem
  }
}

/** What is kept of an article for the desk's lists. */
async function refreshArticle(db: Database, id: number): Promise<void> {
  await refreshListing(db, id)
  await refreshTranslations(db, id)
}

async function answerGivenBefore<Result>(
  db: Database,
  name: string,
  idempotencyKey: string | null,
): Promise<{ result: Result } | null> {
  if (idempotencyKey === null) return null
  const [row] = await db
    .select({ result: audit.result })
    .from(audit)
    .where(and(eq(audit.command, name), eq(audit.idempotencyKey, idempotencyKey)))
  return row ? { result: row.result as Result } : null
}

/** A key is its actor's own: nobody gets another one's answer by guessing it. */
function keyOf({ allow }: Pick<Command, 'allow'>, { actor, idempotencyKey }: Asking): string | null {
  if (allow === 'anyone' || allow === 'self' || allow === 'enrolling') return null
  return idempotencyKey ? `${actor.kind}:${actor.uid ?? actor.name}:${idempotencyKey}` : null
}

async function writeAudit<Result>(
  db: Database,
  name: string,
  asking: Asking & { key: string | null },
  done: Done<Result> | RefusedAndKept,
): Promise<void> {
  const refusal = 'refusal' in done ? done.refusal : null
  await db.insert(audit).values({
    ...auditRow(name, asking),
    outcome: refusal ? 'refused' : 'done',
    reason: refusal?.key ?? null,
    subjectKind: done.subject.kind,
    subjectId: done.subject.id,
    before: done.before ?? null,
    after: done.after ?? null,
    // What was refused may be asked again.
    idempotencyKey: refusal ? null : asking.key,
    result: asking.key === null || 'refusal' in done ? null : (done.result ?? null),
  })
}

async function writeEffects(db: Database, done: Deed, at: number): Promise<void> {
  for (const effect of done.effects ?? []) {
    await db
      .insert(outbox)
      .values({ ...effect, createdAt: at, dueAt: at })
      .onConflictDoNothing({ target: outbox.key })
  }
  await writeInvalidations(db, touchedIn(db), at)
}

async function writeFailure(name: string, asking: Asking, outcome: 'refused' | 'forbidden', reason: string) {
  await transaction(async (db) => {
    await db.insert(audit).values({ ...auditRow(name, asking), outcome, reason })
  })
}

function auditRow(command: string, { actor, now, origin, requestId }: Asking) {
  const actorIs = snapshot(actor)
  return {
    at: now,
    command,
    actorKind: actorIs.kind,
    actorUid: actorIs.uid,
    actor: actorIs,
    origin,
    requestId,
  }
}
