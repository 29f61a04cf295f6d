import { inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { labelsOf } from './labels.ts'
import type { AuditRow } from './rows.ts'
import type { AuditEntry } from './types.ts'

/** Rows as the desk shows them, with what people and things are called today. @param locale whose names go first */
export async function entriesOf(rows: readonly AuditRow[], locale: string): Promise<AuditEntry[]> {
  const subjects = rows.flatMap((row) => subjectOf(row) ?? [])
  const labels = await labelsOf(subjects, locale)
  const names = await namesNow(rows.flatMap(({ actor }) => actor.uid ?? []))
  return rows.map((row) => {
    const { subjectKind: _kind, subjectId: _id, actor, ...entry } = row
    const subject = subjectOf(row)
    const nameNow = actor.uid === null ? undefined : names.get(actor.uid)
    const label = subject && (labels.get(`${subject.kind}:${subject.id}`) ?? keyOf(row))
    return {
      ...entry,
      actor: { ...actor, nameNow: nameNow === undefined || nameNow === actor.name ? null : nameNow },
      subject: subject && { ...subject, label },
    }
  })
}

function subjectOf({ subjectKind: kind, subjectId: id }: AuditRow): { kind: string; id: number } | null {
  return kind === null || id === null ? null : { kind, id }
}

/** Settings have no number: what they are is in what was written. */
function keyOf({ subjectKind, after }: AuditRow): string | null {
  if (subjectKind !== 'setting' || typeof after !== 'object' || after === null) return null
  return (after as { key?: string }).key ?? Object.keys(after).join(', ')
}

async function namesNow(uids: string[]): Promise<Map<string, string>> {
  const { uid, name } = staff
  const rows = await reading()
    .select({ uid, name })
    .from(staff)
    .where(inArray(uid, [...new Set(uids)]))
  return new Map(rows.map((row) => [row.uid, row.name]))
}
