import { reading } from '#db/client.ts'
import { systemActor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import type { NewLink } from '#domain/links/inside.ts'
import { anyStaff } from '#domain/staff/any.ts'
import { openSetUp } from '#domain/staff/open-set-up.ts'
import { newUid } from '#lib/uid.ts'

/**
 * The link by which the first account is made, new at each start. @param now UTC milliseconds
 * @returns null where there are staff
 */
export async function setUpLink(now: number): Promise<NewLink | null> {
  if (await anyStaff(reading())) return null
  const asking = { actor: systemActor, now, requestId: newUid(now), origin: 'start' }
  const outcome = await execute(openSetUp, {}, asking)
  return outcome.ok ? outcome.result : null
}
