import { importRedirects } from '#domain/addresses/import.ts'
import { refusal } from '#domain/refusal.ts'
import { rehearse } from '#domain/rehearse.ts'
import { asking } from '#server/desk/asking.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/**
 * Reads redirects out of a file, which is the body. `?dry` tells what would come of it and leaves nothing; `?take=fitting` leaves
 * out lines that are refused, in place of refusing all.
 */
export async function POST(request: Request): Promise<Response> {
  return reply(async () => {
    if ((await deskActor()).kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    const { searchParams } = new URL(request.url)
    const bytes = new Uint8Array(await request.arrayBuffer())
    const take = searchParams.get('take') === 'fitting' ? 'fitting' : 'whole'
    const outcome = searchParams.has('dry')
      ? await dryRun(bytes)
      : await executeSignedIn(importRedirects, { bytes, take })
    if (!outcome.ok) return outcome
    const { sentence } = await deskWords()
    const lines = outcome.result.lines.map((one) => ({ ...one, why: one.why && sentence(one.why) }))
    return { ok: true, result: { ...outcome.result, lines } }
  })
}

async function dryRun(bytes: Uint8Array<ArrayBuffer>) {
  const input = { bytes, take: 'fitting' } as const
  return { ok: true, result: await rehearse(importRedirects, input, await asking()) } as const
}
