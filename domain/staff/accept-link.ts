import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { clearFactors } from '#domain/factors/inside.ts'
import { closeLink, closeLinksOf, findLink, type OpenLink } from '#domain/links/inside.ts'
import { factorsChangedMail, passwordChangedMail } from '#domain/mail/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { beginSession, deviceInput, endSessionsOf, stageFor } from '#domain/sessions/inside.ts'
import { hashPassword } from '#lib/argon2.ts'
import { checkPassword } from './check-password.ts'

const KINDS = ['invitation', 'reset'] as const

/**
 * Chooses a password by a one-time link, an invitation or one for a new password. All sessions of the person end, and one
 * begins; who has a second factor is asked for it, unless the link is for somebody who lost theirs.
 */
export const acceptLink = command({
  name: 'staff.acceptLink',
  input: z.strictObject({
    token: z.string().max(100),
    password: z.string().max(1000),
    device: deviceInput,
  }),
  allow: 'anyone',
  prepare: async ({ token, password }, { now }) => {
    // Hashing is dear: not for everybody.
    const { person } = ofSomebody(await findLink(reading(), KINDS, token, now))
    await checkPassword(password, person)
    return { passwordHash: await hashPassword(password) }
  },
  find: async ({ db, now }, { token }) => ofSomebody(await findLink(db, KINDS, token, now)),
  run: async ({ db, now }, { input, prepared, found }) => {
    const { person, kind, clearsFactors } = found
    if (!(await closeLink(db, found.id, now))) refuse('link.over')
    await db
      .update(staff)
      .set({ ...prepared, passwordSetAt: now })
      .where(eq(staff.id, person.id))
    await closeLinksOf(db, person.id, now)
    const ended = await endSessionsOf(db, person.id, now)
    if (clearsFactors) await clearFactors(db, person.id)
    const stage = await stageFor(db, person.id)
    const given = { stage, methods: ['link' as const], device: input.device, now }
    const session = await beginSession(db, person, given)
    return {
      result: session,
      effects: [
        ...(kind === 'reset' ? passwordChangedMail(person.uid, now) : []),
        ...(clearsFactors ? factorsChangedMail(person.uid, now) : []),
      ],
      subject: { kind: 'staff', id: person.id },
      after: { by: kind, link: found.uid, clearsFactors, ended, stage, session: session.uid },
    }
  },
})

function ofSomebody(link: OpenLink | null) {
  return link?.person ? { ...link, person: link.person } : refuse('link.over')
}
