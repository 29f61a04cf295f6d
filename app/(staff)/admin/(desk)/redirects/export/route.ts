import { Readable } from 'node:stream'
import { may } from '#domain/actor.ts'
import { redirectsCsv } from '#domain/addresses/csv.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { dayOf } from '#lib/instant.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** All redirects as a file, which the import reads again. */
export async function POST(): Promise<Response> {
  const actor = await deskActor()
  const { t, timeZone } = await deskWords()
  if (!may(actor, 'taxonomy:edit')) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
    return new Response(`${t('desk.forms.forbidden')}\n`, { status: 403, headers })
  }
  const day = dayOf(deskRequest().now, timeZone)
  const bytes = Readable.from(redirectsCsv(actor), { objectMode: false })
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="redirects-${day}.csv"`,
    },
  })
}
