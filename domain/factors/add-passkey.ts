import { count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { reading } from '#db/client.ts'
import { staffPasskeys } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { factorsChangedMail } from '#domain/mail/inside.ts'
import { checkNewPasskey, newPasskeyResponse, takeChallenge } from '#domain/passkeys/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { endEnrolling } from '#domain/sessions/inside.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { filledLine } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'
import { factorsOf } from './factors.ts'
import { keepRecoveryCodes, makeRecoveryCodes } from './recovery-codes.ts'

/** Passkeys a person may have: more than anybody has devices, and few enough for one list in a request. */
const MOST = 20

/** Of a passkey's name, in characters. */
export const PASSKEY_NAME = 80

/**
 * Keeps a passkey that whoever asks has just made. Who has no recovery codes gets ten, shown this once in the result.
 * `origin` is the request's and comes from the server.
 */
export const addPasskey = command({
  name: 'factor.addPasskey',
  input: z.strictObject({
    name: filledLine(PASSKEY_NAME),
    response: newPasskeyResponse,
    origin: z.string().max(300),
  }),
  allow: 'enrolling',
  confirmed: true,
  prepare: async ({ response, origin }, { actor, now }) => {
    const { id, uid } = await requireStaff(reading(), actor)
    const made = await checkNewPasskey(response, origin, uid, now)
    const { recoveryCodes } = await factorsOf(reading(), id)
    return { made, newCodes: recoveryCodes === 0 ? await makeRecoveryCodes() : null }
  },
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async (
    { db, actor, now },
    { input: { name }, prepared: { made, newCodes }, found: { id: staffId, uid: staffUid } },
  ) => {
    const { challenge, ...credential } = made
    if (!(await takeChallenge(db, challenge, now))) refuse('passkey.over')
    const [kept] = await db
      .select({ n: count() })
      .from(staffPasskeys)
      .where(eq(staffPasskeys.staffId, staffId))
    if (kept!.n >= MOST) refuse('passkey.many')
    const uid = newUid(now)
    const added = await db
      .insert(staffPasskeys)
      .values({ uid, staffId, name, ...credential, createdAt: now })
      .onConflictDoNothing({ target: staffPasskeys.credentialId })
      .returning({ id: staffPasskeys.id })
    if (added.length === 0) refuse('passkey.known')
    // Another factor that was added at the same moment may have brought codes.
    const getsCodes = newCodes !== null && (await factorsOf(db, staffId)).recoveryCodes === 0
    if (getsCodes) await keepRecoveryCodes(db, staffId, newCodes, now)
    await endEnrolling(db, staffId, now, actor.session!.uid)
    return {
      result: { uid, recoveryCodes: getsCodes ? newCodes.codes : null },
      effects: factorsChangedMail(staffUid, now),
      subject: { kind: 'staff', id: staffId },
      after: { passkey: name, ...(getsCodes && { recoveryCodes: newCodes.codes.length }) },
    }
  },
})
