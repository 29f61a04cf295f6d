import { z } from 'zod'
import { command } from '#domain/command.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { endSessionsOf } from './end.ts'

/** Ends all of one's own sessions but the present one. */
export const endOtherSessions = command({
  name: 'session.endOthers',
  input: z.strictObject({}),
  allow: 'self',
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, actor, now }, { found }) => {
    const ended = await endSessionsOf(db, found.id, now, actor.session!.uid)
    return { result: { ended }, subject: { kind: 'staff', id: found.id }, after: { ended } }
  },
})
