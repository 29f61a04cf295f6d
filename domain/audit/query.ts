import { instantOf, nextMidnight } from '#lib/instant.ts'
import { auditFilter, type AuditFilter } from './filter.ts'

/** Fields of the desk's form of filters, as they stand in addresses. Days are days of the site's zone. */
const auditFields = ['person', 'command', 'outcome', 'subject', 'from', 'to', 'origin', 'requestId'] as const
export type AuditQuery = Partial<Record<(typeof auditFields)[number], string>>

/** The filter that a form asks for; empty fields narrow nothing. @returns null for what no form of ours sends */
export function filterOf(query: AuditQuery, timeZone: string): AuditFilter | null {
  const given = Object.fromEntries(
    auditFields.flatMap((name) => (query[name]?.trim() ? [[name, query[name].trim()]] : [])),
  ) as AuditQuery
  const { subject, from, to, ...plain } = given
  const [, kind, id] = /^([a-z]+):(\d{1,10})$/.exec(subject ?? '') ?? []
  const days = { from: dayIn(from, timeZone), to: dayIn(to, timeZone) }
  if ((subject && !kind) || days.from === null || days.to === null) return null
  const parsed = auditFilter.safeParse({
    ...plain,
    ...(kind !== undefined && { subject: { kind, id: Number(id) } }),
    ...(days.from !== undefined && { from: days.from }),
    // The last day belongs to it.
    ...(days.to !== undefined && { to: nextMidnight(days.to, timeZone) }),
  })
  return parsed.success ? parsed.data : null
}

/** The instant a day begins; undefined where none is given, null where it is none. */
function dayIn(day: string | undefined, timeZone: string): number | null | undefined {
  if (day === undefined) return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    return instantOf(day, timeZone)
  } catch {
    return null
  }
}

/** One value for each field that an address has; several of one field are none. */
export function auditQuery(query: Record<string, string | string[] | undefined>): AuditQuery {
  const given = auditFields.map((name) => [name, query[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''))
}
