import { z } from 'zod'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { makeLink } from '#domain/links/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { anyStaff } from './any.ts'

/** Makes the link by which the first account is made; the one before is good for nothing from now on. */
export const openSetUp = command({
  name: 'staff.openSetUp',
  input: z.strictObject({}),
  allow: 'staff:manage',
  run: async ({ db, actor, now }) => {
    if (await anyStaff(db)) refuse('staff.isSetUp')
    const link = await makeLink(db, { kind: 'setup', staffId: null, now, by: snapshot(actor) })
    // There is nobody yet: 0 stands for the account that this will be.
    return { result: link, subject: { kind: 'staff', id: 0 }, after: { link } }
  },
})
