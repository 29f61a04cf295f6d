import { plainText } from '#domain/body/text.ts'
import { openPage } from '#domain/pages/desk.ts'
import { refusal } from '#domain/refusal.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** What a standing page says in a language, as it was saved last; its text also as plain lines, to be read beside another. */
export async function GET(request: Request): Promise<Response> {
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const { searchParams } = new URL(request.url)
    const id = /^\d{1,9}$/.exec(searchParams.get('id') ?? '')
    const { text } = await openPage(actor, id ? Number(id[0]) : 0, searchParams.get('locale') ?? '')
    return { ok: true, result: text && { ...text, plain: plainText(text.content.body) } }
  })
}
