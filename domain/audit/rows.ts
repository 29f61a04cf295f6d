import { and, desc, eq, gte, lt, or, sql, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { likely, notByIndex, olderThan } from '#db/dialect/keyset.ts'
import { rowsOf } from '#db/dialect/statement.ts'
import { audit } from '#db/schema/journal.ts'
import type { Cursor } from '#lib/cursor.ts'
import { partsOf, type AuditFilter, type Wanted } from './filter.ts'

const { id, at, command, outcome, reason, actor, origin, subjectKind, subjectId, requestId } = audit
/** Not what a command answered: that was for whoever asked. */
const columns = {
  ...{ id, at, command, outcome, reason, actor, origin, requestId },
  ...{ subjectKind, subjectId, before: audit.before, after: audit.after },
}

export type AuditRow = Awaited<ReturnType<typeof auditRows>>[number]

/** Entries that a filter leaves, the newest first, older than a place. They are read in the order of an index. */
export async function auditRows(filter: AuditFilter, limit: number, place?: Cursor) {
  const isNoun = filter.command !== undefined && !filter.command.includes('.')
  const [lead, ...rest] = partsOf(filter, isNoun ? await commandsAskedFor() : [])
  const others = rest.map((alternatives) => anyOf(alternatives))
  const found = []
  // Each alternative is a stretch of the index with an order of its own; the newest of all are wanted.
  for (const wanted of lead ?? [[]]) {
    const isWanted = wanted.map(([column, value], at) =>
      at > 0 ? likely(eq(column, value)) : eq(column, value),
    )
    found.push(...(await newestOf([...isWanted, ...others, ...within(filter, place)], limit)))
  }
  return found.sort((one, other) => other.at - one.at || other.id - one.id).slice(0, limit)
}

function newestOf(conditions: SQL[], limit: number) {
  return reading()
    .select(columns)
    .from(audit)
    .where(and(...conditions))
    .orderBy(desc(at), desc(id))
    .limit(limit)
}

/** One entry by its number. */
export async function auditRow(number: number): Promise<AuditRow | undefined> {
  const [row] = await reading().select(columns).from(audit).where(eq(id, number))
  return row
}

function anyOf(alternatives: Wanted[]): SQL {
  const each = alternatives.map((wanted) =>
    and(...wanted.map(([column, value]) => sql`${notByIndex(column)} = ${value}`)),
  )
  return or(...each) ?? sql`1 = 0`
}

/** What comes after a place is before the end of the span anyhow. */
function within({ from, to }: AuditFilter, place: Cursor | undefined): SQL[] {
  return [
    ...(from === undefined ? [] : [gte(at, from)]),
    ...(place ? [olderThan(at, id, place)] : to === undefined ? [] : [lt(at, to)]),
  ]
}

/** Names of all commands that were ever asked for, in order: one look into the index for each. */
export async function commandsAskedFor(): Promise<string[]> {
  const rows = await rowsOf(
    reading(),
    sql`with recursive named(name) as (
      select min(command) from audit
      union all
      select (select min(command) from audit where command > named.name) from named where named.name is not null
    ) select name from named where name is not null`,
  )
  return rows.map((row) => String(row.name)).sort()
}
