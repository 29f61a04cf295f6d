import { z } from 'zod'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { mailLink, makeLink } from '#domain/links/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { loadStaff } from './load.ts'

/**
 * Makes a new link for somebody: an invitation as long as they never chose a password, one for a new password afterwards.
 * With `clearsFactors` it is for somebody who lost their second factor: whoever uses it has none any more.
 */
export const sendLink = command({
  name: 'staff.sendLink',
  input: z.strictObject({ uid: z.string().max(40), clearsFactors: z.boolean().default(false) }),
  allow: 'staff:manage',
  confirmed: true,
  find: ({ db }, { uid }) => loadStaff(db, uid),
  run: async ({ db, actor, now }, { input, found }) => {
    if (found.disabledAt !== null) refuse('staff.isDisabled')
    const { clearsFactors } = input
    const kind = found.passwordHash === null ? 'invitation' : 'reset'
    const link = await makeLink(db, { kind, staffId: found.id, clearsFactors, now, by: snapshot(actor) })
    const effects = mailLink(link, found.uid)
    return {
      result: { link, mailed: effects.length > 0 },
      effects,
      subject: { kind: 'staff', id: found.id },
      after: { link, clearsFactors },
    }
  },
})
