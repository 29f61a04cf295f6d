import { z } from 'zod'
import { reading } from '#db/client.ts'
import type { SignInMethod } from '#db/schema/sessions.ts'
import { command, refusedAndKept } from '#domain/command.ts'
import { checkPasskey, passkeyResponse, takePasskey } from '#domain/passkeys/inside.ts'
import { refusal } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { verifyPassword } from '#lib/argon2.ts'
import { beginSession } from './begin.ts'
import { deviceInput } from './device.ts'
import { endSession } from './end.ts'
import { presentSession } from './present.ts'

const shown = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('password'), password: z.string().max(1000) }),
  z.strictObject({ by: z.literal('passkey'), response: passkeyResponse }),
])

/**
 * Shows once more who one is, for what asks for that (`confirmed`). The session gets a new token, and ends when it would
 * have ended before.
 */
export const confirm = command({
  name: 'session.confirm',
  input: z.strictObject({ origin: z.string().max(300), device: deviceInput, shown }),
  allow: 'self',
  prepare: async ({ origin, shown }, { actor, now }) => {
    const person = await requireStaff(reading(), actor)
    if (shown.by === 'passkey') {
      const asked = { response: shown.response, origin, purpose: 'confirm', staffUid: person.uid } as const
      return { by: shown.by, passkey: await checkPasskey(asked, now) }
    }
    const right = await verifyPassword(person.passwordHash, shown.password)
    return { by: shown.by, right, passwordHash: person.passwordHash }
  },
  find: ({ db, actor }) => presentSession(db, actor),
  run: async ({ db, now }, { input, prepared, found: { person, session } }) => {
    const subject = { kind: 'staff', id: person.id }
    const wrong =
      prepared.by === 'passkey'
        ? await takePasskey(db, prepared.passkey, now)
        : prepared.right && prepared.passwordHash === person.passwordHash
          ? null
          : refusal('confirm.wrong', {}, 'password')
    const { by } = prepared
    if (wrong) return refusedAndKept({ subject, after: { by } }, wrong)
    await endSession(db, session.uid, now)
    const methods: SignInMethod[] = [...new Set([...session.methods, by])]
    const next = await beginSession(db, person, {
      ...{ stage: 'full', methods, device: input.device, now },
      expiresAt: session.expiresAt,
    })
    return { result: next, subject, after: { by, session: next.uid } }
  },
})
