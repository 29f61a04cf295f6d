import { pathToFileURL } from 'node:url'
import { addMedium } from '#domain/media/add.ts'
import { findMedia, requireMediaManager } from '#domain/media/desk.ts'
import { refusal } from '#domain/refusal.ts'
import { readEnvironment } from '#lib/environment.ts'
import { withScratchFolder } from '#lib/scratch-folder.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { receiveFile } from '#server/desk/receive-file.ts'
import { reply } from '#server/desk/route.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/**
 * Takes a picture into the media: the file is the body, its name stands percent-encoded in X-File-Name; `?locale=` says whose
 * words the answer has.
 */
export async function POST(request: Request): Promise<Response> {
  return reply(async () => {
    const actor = await deskActor()
    if (actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
    // Nothing is written to the disk for whoever may not.
    requireMediaManager(actor)
    return withScratchFolder(readEnvironment().dataDir, async (folder) => {
      const { path, fileName } = await receiveFile(request, folder)
      const outcome = await executeSignedIn(addMedium, { bytes: pathToFileURL(path), fileName })
      if (!outcome.ok) return outcome
      const locale = new URL(request.url).searchParams.get('locale') ?? ''
      const [picture] = await findMedia(actor, [outcome.result.uid], locale)
      return { ok: true, result: picture ?? null }
    })
  })
}
