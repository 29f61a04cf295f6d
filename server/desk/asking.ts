import 'server-only'
import type { Actor } from '#domain/actor.ts'
import type { Asking } from '#domain/execute.ts'
import type { Device } from '#domain/sessions/inside.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskActor } from './signed-in.ts'

/** Who asks for a command, from where and when. @param actor whoever is signed in, where it is not said */
export async function asking(actor?: Actor): Promise<Asking> {
  const { now, requestId, address } = deskRequest()
  return { actor: actor ?? (await deskActor()), now, requestId, origin: address }
}

/** The browser and network a sign-in comes from. */
export function device(): Device {
  const { address, userAgent } = deskRequest()
  return { address, userAgent }
}
