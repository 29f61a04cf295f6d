import { refusal } from '#domain/refusal.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** The working copy as it stands. */
export async function GET(request: Request): Promise<Response> {
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const uid = new URL(request.url).searchParams.get('uid') ?? ''
    return { ok: true, result: await openWork(actor, uid, deskRequest().now) }
  })
}
