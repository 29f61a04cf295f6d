import { readDiscussion } from '#domain/comments/desk.ts'
import { refusal } from '#domain/refusal.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** What is said about an article: `?uid=`. */
export async function GET(request: Request): Promise<Response> {
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const uid = new URL(request.url).searchParams.get('uid') ?? ''
    return { ok: true, result: await readDiscussion(actor, uid) }
  })
}
