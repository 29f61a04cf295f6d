import { z } from 'zod'
import { reading } from '#db/client.ts'
import type { SignInMethod } from '#db/schema/sessions.ts'
import { command, refusedAndKept, type CommandContext } from '#domain/command.ts'
import { findRecoveryCode, useRecoveryCode, useTotp, type FoundCode } from '#domain/factors/inside.ts'
import { checkPasskey, passkeyResponse, takePasskey, type CheckedPasskey } from '#domain/passkeys/inside.ts'
import { refusal, type Refusal } from '#domain/refusal.ts'
import { beginSession } from './begin.ts'
import { deviceInput } from './device.ts'
import { endSession } from './end.ts'
import { unfinishedSignIn } from './unfinished.ts'

/** What somebody shows beside their password. */
const shown = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('totp'), code: z.string().max(100) }),
  z.strictObject({ by: z.literal('recovery'), code: z.string().max(100) }),
  z.strictObject({ by: z.literal('passkey'), response: passkeyResponse }),
])

/** What was found out about it beforehand. */
type Checked =
  | { by: 'totp'; code: string }
  | { by: 'recovery'; found: FoundCode | null }
  | { by: 'passkey'; passkey: CheckedPasskey }

/**
 * Goes on with a sign-in by a second factor, or by a recovery code in place of one. Whoever has the token of a sign-in that waits
 * for it has shown a password; the session it becomes has a token of its own.
 */
export const passFactor = command({
  name: 'session.passFactor',
  input: z.strictObject({
    token: z.string().max(100),
    origin: z.string().max(300),
    device: deviceInput,
    shown,
  }),
  allow: 'anyone',
  prepare: async ({ token, origin, shown }, { now }): Promise<Checked> => {
    const { person } = await unfinishedSignIn(reading(), token, now)
    switch (shown.by) {
      case 'totp':
        return shown
      case 'recovery':
        return { by: 'recovery', found: await findRecoveryCode(person.id, shown.code) }
      case 'passkey': {
        const { response } = shown
        const asked = { response, origin, purpose: 'factor', staffUid: person.uid } as const
        return { by: 'passkey', passkey: await checkPasskey(asked, now) }
      }
    }
  },
  find: ({ db, now }, { token }) => unfinishedSignIn(db, token, now),
  run: async (context, { input, prepared, found }) => {
    const { db, now } = context
    const { session: waiting, person } = found
    const subject = { kind: 'staff', id: person.id }
    const wrong = await whyNot(context, person.id, prepared)
    if (wrong) {
      return refusedAndKept({ subject, after: { by: prepared.by } }, wrong)
    }
    await endSession(db, waiting.uid, now)
    const methods: SignInMethod[] = [...waiting.methods, prepared.by]
    const session = await beginSession(db, person, { stage: 'full', methods, device: input.device, now })
    return { result: session, subject, after: { by: prepared.by, session: session.uid } }
  },
})

/** Takes what was shown, once. @returns why it does not count, or null */
async function whyNot(
  { db, now }: CommandContext,
  staffId: number,
  checked: Checked,
): Promise<Refusal | null> {
  switch (checked.by) {
    case 'totp':
      return (await useTotp(db, staffId, checked.code, now)) ? null : refusal('signIn.code', {}, 'code')
    case 'recovery': {
      const used = checked.found !== null && (await useRecoveryCode(db, staffId, checked.found, now))
      return used ? null : refusal('signIn.code', {}, 'code')
    }
    case 'passkey':
      return takePasskey(db, checked.passkey, now)
  }
}
