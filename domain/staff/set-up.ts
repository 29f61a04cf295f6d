import { z } from 'zod'
import { reading } from '#db/client.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { closeLink, findLink } from '#domain/links/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { beginSession, deviceInput, stageFor } from '#domain/sessions/inside.ts'
import { hashPassword } from '#lib/argon2.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { addStaff } from './add.ts'
import { anyStaff } from './any.ts'
import { checkPassword } from './check-password.ts'
import { email } from './email.ts'
import { staffName } from './name.ts'

/**
 * Makes the first account, an administrator's, for whoever has the set-up link; answers with a session. Where there is an
 * account, the link is as good as any other text.
 */
export const setUp = command({
  name: 'staff.setUp',
  input: z.strictObject({
    token: z.string().max(100),
    email,
    name: staffName,
    password: z.string().max(1000),
    locale: z.enum(localeCodes),
    device: deviceInput,
  }),
  allow: 'anyone',
  prepare: async ({ token, password, ...person }, { now }) => {
    // Hashing is dear: not for everybody.
    if (!(await findLink(reading(), ['setup'], token, now))) refuse('link.over')
    await checkPassword(password, person)
    return { passwordHash: await hashPassword(password) }
  },
  run: async ({ db, actor, now }, { input, prepared }) => {
    const link = await findLink(db, ['setup'], input.token, now)
    if (!link || (await anyStaff(db)) || !(await closeLink(db, link.id, now))) refuse('link.over')
    const { email, name, locale, device } = input
    const roles = [{ role: 'administrator' as const, sections: null, locales: null }]
    const by = { ...snapshot(actor), name }
    const person = await addStaff(db, { email, name, locale, ...prepared, roles, now, by })
    const stage = await stageFor(db, person.id)
    const session = await beginSession(db, person, { stage, methods: ['link'], device, now })
    return {
      result: session,
      subject: { kind: 'staff', id: person.id },
      after: { uid: person.uid, email, name, locale, roles, session: session.uid },
    }
  },
})
