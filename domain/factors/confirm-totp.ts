import { z } from 'zod'
import { reading } from '#db/client.ts'
import { command } from '#domain/command.ts'
import { factorsChangedMail } from '#domain/mail/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { endEnrolling } from '#domain/sessions/inside.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { factorsOf } from './factors.ts'
import { nextSecret, putToUse } from './kept-totp.ts'
import { keepRecoveryCodes, makeRecoveryCodes } from './recovery-codes.ts'
import { totpStep } from './totp.ts'

/**
 * Puts the authenticator app to use that this session began to set up: a code shows that the app has the secret. Whoever has
 * no recovery codes left gets ten, in the result and never again.
 */
export const confirmTotp = command({
  name: 'factor.confirmTotp',
  input: z.strictObject({ code: z.string().max(40) }),
  allow: 'enrolling',
  confirmed: true,
  prepare: async ({ code }, { actor, now }) => {
    const { id } = await requireStaff(reading(), actor)
    const secret = await nextSecret(reading(), id, actor.session!.uid)
    const isRight = secret !== null && totpStep(secret, code, now) !== null
    const { recoveryCodes } = await factorsOf(reading(), id)
    return { newCodes: isRight && recoveryCodes === 0 ? await makeRecoveryCodes() : null }
  },
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, actor, now }, { input, prepared, found }) => {
    const session = actor.session!.uid
    const secret = await nextSecret(db, found.id, session)
    if (secret === null) return refuse('factor.notStarted')
    const step = totpStep(secret, input.code, now)
    if (step === null) return refuse('factor.wrongCode', {}, 'code')
    const before = await factorsOf(db, found.id)
    await putToUse(db, found.id, { secret, step, now })
    // Somebody may have got theirs in between.
    const newCodes = before.recoveryCodes === 0 ? prepared.newCodes : null
    if (newCodes) await keepRecoveryCodes(db, found.id, newCodes, now)
    await endEnrolling(db, found.id, now, session)
    return {
      result: { recoveryCodes: newCodes?.codes ?? null },
      effects: factorsChangedMail(found.uid, now),
      subject: { kind: 'staff', id: found.id },
      before,
      after: await factorsOf(db, found.id),
    }
  },
})
