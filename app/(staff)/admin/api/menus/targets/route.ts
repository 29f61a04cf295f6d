import { findMenuTargets } from '#domain/menus/desk.ts'
import { refusal } from '#domain/refusal.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** What a menu may lead to, by a part of its name. */
export async function GET(request: Request): Promise<Response> {
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const { searchParams } = new URL(request.url)
    const [locale, text] = [searchParams.get('locale') ?? '', searchParams.get('text') ?? '']
    return { ok: true, result: await findMenuTargets(actor, { locale, text: text.replaceAll('\0', '') }) }
  })
}
