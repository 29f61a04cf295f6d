import { findMedia, listMedia } from '#domain/media/desk.ts'
import { refusal } from '#domain/refusal.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** So many fill a dialog on a desktop, and little of them is out of sight. */
const PAGE = 24
/** Pictures that are asked for by uid at a time; an article's are asked for at once. */
const MOST = 100

/** Pictures that are in the media, the newest first; with `?uids=` those, separated by commas. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const given = (name: string) => query.get(name) ?? undefined
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const locale = given('locale') ?? ''
    const uids = given('uids')?.split(',').slice(0, MOST)
    if (uids) return { ok: true, result: { pictures: await findMedia(actor, uids, locale), next: null } }
    const wanted = { locale, text: given('text'), before: given('before'), limit: PAGE }
    return { ok: true, result: await listMedia(actor, wanted) }
  })
}
