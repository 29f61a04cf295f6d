import { z } from 'zod'
import { reading, type Database } from '#db/client.ts'
import { command } from '#domain/command.ts'
import { factorsChangedMail } from '#domain/mail/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { factorsOf, type Factors } from './factors.ts'
import { keepRecoveryCodes, makeRecoveryCodes } from './recovery-codes.ts'

/** Gives somebody ten new recovery codes for the ones they have, in the result and never again. */
export const renewRecoveryCodes = command({
  name: 'factor.renewRecoveryCodes',
  input: z.strictObject({}),
  allow: 'self',
  confirmed: true,
  prepare: async (_input, { actor }) => {
    await requireFactor(reading(), (await requireStaff(reading(), actor)).id)
    return makeRecoveryCodes()
  },
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, now }, { prepared, found }) => {
    const before = await requireFactor(db, found.id)
    await keepRecoveryCodes(db, found.id, prepared, now)
    return {
      result: { recoveryCodes: prepared.codes },
      effects: factorsChangedMail(found.uid, now),
      subject: { kind: 'staff', id: found.id },
      before,
      after: await factorsOf(db, found.id),
    }
  },
})

/** @throws Refused `factor.none` */
async function requireFactor(db: Database, staffId: number): Promise<Factors> {
  const factors = await factorsOf(db, staffId)
  if (!factors.totp && factors.passkeys === 0) refuse('factor.none')
  return factors
}
