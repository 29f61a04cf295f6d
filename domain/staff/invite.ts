import { z } from 'zod'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { mailLink, makeLink } from '#domain/links/inside.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { addStaff } from './add.ts'
import { email } from './email.ts'
import { rolesInput } from './held.ts'
import { staffName } from './name.ts'

/**
 * Adds an account without a password, and a link by which the person chooses one. It goes by mail where mail is set up;
 * whoever asked hands it over otherwise.
 */
export const inviteStaff = command({
  name: 'staff.invite',
  input: z.strictObject({ email, name: staffName, locale: z.enum(localeCodes), roles: rolesInput }),
  allow: 'staff:manage',
  confirmed: true,
  run: async ({ db, actor, now }, { input }) => {
    const by = snapshot(actor)
    const person = await addStaff(db, { ...input, passwordHash: null, now, by })
    const link = await makeLink(db, { kind: 'invitation', staffId: person.id, now, by })
    const effects = mailLink(link, person.uid)
    return {
      result: { uid: person.uid, link, mailed: effects.length > 0 },
      effects,
      subject: { kind: 'staff', id: person.id },
      after: { uid: person.uid, ...input, link },
    }
  },
})
