import { setImmediate } from 'node:timers/promises'
import canonicalize from 'canonicalize'
import { stringify } from 'csv-stringify/sync'
import type { Actor } from '#domain/actor.ts'
import { entriesOf } from './entries.ts'
import type { AuditFilter } from './filter.ts'
import { requireAuditor } from './may-read.ts'
import { auditRows } from './rows.ts'
import type { AuditEntry } from './types.ts'

/** Rows in memory at a time: an entry of an article may have two long texts in it. */
const AT_ONCE = 100

/** By these Excel knows UTF-8. */
const BOM = '\ufeff'

/** Names of the columns, the same in every language: programs read them. */
const columns: Record<string, (entry: AuditEntry) => string | number | null> = {
  id: (entry) => entry.id,
  at: (entry) => new Date(entry.at).toISOString(),
  command: (entry) => entry.command,
  outcome: (entry) => entry.outcome,
  reason: (entry) => entry.reason,
  actor_kind: (entry) => entry.actor.kind,
  actor_uid: (entry) => entry.actor.uid,
  actor_name: (entry) => entry.actor.name,
  origin: (entry) => entry.origin,
  subject_kind: (entry) => entry.subject?.kind ?? null,
  subject_id: (entry) => entry.subject?.id ?? null,
  subject: (entry) => entry.subject?.label ?? null,
  before: (entry) => json(entry.before),
  after: (entry) => json(entry.after),
  request_id: (entry) => entry.requestId,
}

/**
 * The audit as a file for spreadsheets (RFC 4180, UTF-8), the newest first, in pieces as they are read. Times are UTC in
 * ISO 8601, before and after JSON in canonical form (RFC 8785). Carry out audit.export before.
 * @param locale whose names of things go first
 * @throws Forbidden at once
 */
export function auditCsv(actor: Actor, filter: AuditFilter, locale: string): AsyncIterable<string> {
  requireAuditor(actor)
  return pieces(filter, locale)
}

async function* pieces(filter: AuditFilter, locale: string): AsyncGenerator<string> {
  yield BOM + csv([Object.keys(columns)])
  let last: AuditEntry | undefined
  for (;;) {
    const entries = await entriesOf(await auditRows(filter, AT_ONCE, last), locale)
    if (entries.length > 0) yield csv(entries.map((entry) => Object.values(columns).map((of) => of(entry))))
    if (entries.length < AT_ONCE) return
    last = entries.at(-1)
    // On SQLite reading does not wait for anything: others would get no answer until the last line.
    await setImmediate()
  }
}

/**
 * Every cell in quotes: what has a line end in it would have to be. What a spreadsheet would take for a formula gets an
 * apostrophe (OWASP, CSV injection).
 */
function csv(rows: (string | number | null)[][]): string {
  return stringify(rows, {
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

function json(value: unknown): string | null {
  return value === null ? null : (canonicalize(value) ?? null)
}
