import { findCandidates } from '#domain/front/desk.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { reply } from '#server/desk/route.ts'
import { sectionsAsked } from '../../../(desk)/front/sections-asked.ts'
import { SHOWN } from '../../../(desk)/front/shown.ts'
import { askedFront } from '../asked.ts'

/** Articles that may be placed, by headline and section, the newest first. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  return reply(async () => {
    const asked = await askedFront(query)
    if (!asked.ok) return asked
    const { actor, locale, plan } = asked.result
    const { now } = deskRequest()
    const candidates = await findCandidates(actor, {
      ...{ locale, now, at: plan ?? now, limit: SHOWN },
      text: (query.get('text') ?? '').trim().slice(0, 200),
      sections: await sectionsAsked(actor, query.get('section') ?? ''),
    })
    return { ok: true, result: { candidates } }
  })
}
