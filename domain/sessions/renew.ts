import { z } from 'zod'
import { command } from '#domain/command.ts'
import { beginSession } from './begin.ts'
import { deviceInput } from './device.ts'
import { endSession } from './end.ts'
import { presentSession } from './present.ts'

/**
 * Gives a session another token: what its owner may do was changed (OWASP, session management: renew the session
 * after any privilege level change). All else stays as it was.
 */
export const renewSession = command({
  name: 'session.renew',
  input: z.strictObject({ device: deviceInput }),
  allow: 'self',
  find: ({ db, actor }) => presentSession(db, actor),
  run: async ({ db, now }, { input, found: { person, session } }) => {
    const { stage, methods, expiresAt, confirmedAt } = session
    await endSession(db, session.uid, now)
    // Whoever changed the roles may have had another clock: begun before by this one, it would be renewed for ever.
    const begun = Math.max(now, person.rolesSetAt ?? 0)
    const kept = { stage, methods, expiresAt, confirmedAt }
    const next = await beginSession(db, person, { ...kept, device: input.device, now: begun })
    return { result: next, subject: { kind: 'staff', id: person.id }, after: { session: next.uid } }
  },
})
