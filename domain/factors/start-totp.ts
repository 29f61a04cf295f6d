import { z } from 'zod'
import { reading } from '#db/client.ts'
import { command } from '#domain/command.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { keepNext } from './kept-totp.ts'
import { offerOf, siteName } from './offer.ts'
import { newTotpSecret } from './totp.ts'

/** Begins to set up an authenticator app. One that is in use stays so until a code of the new one has been confirmed. */
export const startTotp = command({
  name: 'factor.startTotp',
  input: z.strictObject({}),
  allow: 'enrolling',
  confirmed: true,
  prepare: async (_input, { actor }) => ({ site: await siteName(await requireStaff(reading(), actor)) }),
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, actor, now }, { prepared, found }) => {
    const secret = newTotpSecret()
    await keepNext(db, found.id, { secret, session: actor.session!.uid }, now)
    return { result: offerOf(secret, prepared.site, found), subject: { kind: 'staff', id: found.id } }
  },
})
