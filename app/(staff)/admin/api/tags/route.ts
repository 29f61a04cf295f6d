import { refusal } from '#domain/refusal.ts'
import { suggestTags, tagsByIds } from '#domain/tags/desk.ts'
import { rowNumber } from '#lib/row-number.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** One more than the list of a field shows (components/admin/work/combobox.client.tsx): that there are more is said. */
const MOST = 9
/** As many as an article may have (domain/articles/content.ts), twice: of two people's. */
const AT_ONCE = 80

/** Tags in `?locale=` by what was typed of a name, an address or an alias, `?text=`; with `?ids=` those, separated by commas. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const locale = query.get('locale') ?? ''
    const ids = query.get('ids')?.split(',').slice(0, AT_ONCE).map(rowNumber)
    if (ids) return { ok: true, result: await tagsByIds(actor, ids, locale) }
    const text = (query.get('text') ?? '').slice(0, 120).replaceAll('\0', '')
    return { ok: true, result: await suggestTags(actor, { locale, text, limit: MOST }) }
  })
}
