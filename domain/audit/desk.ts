import { asc } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { entriesOf } from './entries.ts'
import type { AuditFilter } from './filter.ts'
import { labelsOf } from './labels.ts'
import { requireAuditor } from './may-read.ts'
import { auditRow, auditRows, commandsAskedFor } from './rows.ts'
import type { AuditEntry, AuditPerson } from './types.ts'

interface Page {
  limit: number
  /** Cursor out of `next` of the page before. */
  before?: string | undefined
  /** Language whose names go first. */
  locale: string
}

/**
 * One page of what was done and tried, the newest first, by key and never by offset.
 * @throws Forbidden without `audit:read` for everything
 * @throws Refused `cursor.unknown`
 */
export async function readAudit(
  actor: Actor,
  filter: AuditFilter,
  { limit, before, locale }: Page,
): Promise<{ entries: AuditEntry[]; next: string | null }> {
  requireAuditor(actor)
  const place = before === undefined ? undefined : readCursor(before)
  if (place === null) return refuse('cursor.unknown', { cursor: before ?? '' }, 'before')
  const rows = await auditRows(filter, limit + 1, place)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    entries: await entriesOf(shown, locale),
    next: rows.length > limit && last ? writeCursor(last) : null,
  }
}

/** One entry. @throws Forbidden, NotFound */
export async function readAuditEntry(actor: Actor, id: number, locale: string): Promise<AuditEntry> {
  requireAuditor(actor)
  const row = await auditRow(id)
  const [entry] = row ? await entriesOf([row], locale) : []
  if (!entry) throw new NotFound('audit', id)
  return entry
}

/** What one thing is called, as entries about it show it. @throws Forbidden */
export async function auditSubject(
  actor: Actor,
  subject: { kind: string; id: number },
  locale: string,
): Promise<NonNullable<AuditEntry['subject']>> {
  requireAuditor(actor)
  const { kind, id } = subject
  const labels = await labelsOf([{ kind, id }], locale)
  return { kind, id, label: labels.get(`${kind}:${id}`) ?? null }
}

/** What can be chosen in a filter: commands that were ever asked for, and all staff by name. @throws Forbidden */
export async function auditChoices(actor: Actor): Promise<{ commands: string[]; people: AuditPerson[] }> {
  requireAuditor(actor)
  const { uid, name, email } = staff
  return {
    commands: await commandsAskedFor(),
    people: await reading().select({ uid, name, email }).from(staff).orderBy(asc(name), asc(email)),
  }
}
