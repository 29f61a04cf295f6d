import { Readable } from 'node:stream'
import { auditCsv } from '#domain/audit/csv.ts'
import { exportAudit } from '#domain/audit/export.ts'
import { auditQuery, filterOf } from '#domain/audit/query.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden } from '#domain/refusal.ts'
import { dayOf } from '#lib/instant.ts'
import { asking } from '#server/desk/asking.ts'
import { deskWords } from '#server/desk/words.ts'

/** The entries of a filter as a file. Its fields stand in the address, as on the page. */
export async function POST(request: Request): Promise<Response> {
  const { t, locale, timeZone } = await deskWords()
  const by = await asking()
  // Strangers write no audit, as they could do it without end.
  if (by.actor.kind === 'anyone') return plain(403, t('desk.forms.forbidden'))
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const filter = filterOf(auditQuery(query), timeZone)
  if (!filter) return plain(400, t('desk.audit.badFilter'))
  try {
    const outcome = await execute(exportAudit, filter, by)
    if (!outcome.ok) return plain(400, t('desk.audit.badFilter'))
  } catch (problem) {
    if (problem instanceof Forbidden) return plain(403, t('desk.forms.forbidden'))
    throw problem
  }
  const bytes = Readable.from(auditCsv(by.actor, filter, locale), { objectMode: false })
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${dayOf(by.now, timeZone)}.csv"`,
    },
  })
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
