import { readFill, wantedFill } from '#domain/front/desk.ts'
import { refusal } from '#domain/refusal.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** What would fill the places that are left empty, if this were arranged. Changes nothing. */
export async function POST(request: Request): Promise<Response> {
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const wanted = wantedFill.safeParse(await request.json().catch(() => null))
    if (!wanted.success) return { ok: false, refusal: refusal('input', { field: '', problem: 'json' }) }
    const { locale, plan, slots } = wanted.data
    const { now } = deskRequest()
    return { ok: true, result: { parts: await readFill(actor, locale, slots, plan ?? now, now) } }
  })
}
