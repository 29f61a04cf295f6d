import { listSince, readBoard } from '#domain/front/desk.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { reply } from '#server/desk/route.ts'
import { askedFront } from '../asked.ts'

/** The board of a language as it is saved now, or of a plan; with `?since=` what was done to it after that version. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  return reply(async () => {
    const asked = await askedFront(query)
    if (!asked.ok) return asked
    const { actor, locale, plan } = asked.result
    const board = await readBoard(actor, locale, plan, deskRequest().now)
    const since = await listSince(actor, locale, Number(query.get('since')) || 0)
    return { ok: true, result: { board, since } }
  })
}
