import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { mailConfigured, mailLink, makeAskedFor } from '#domain/links/inside.ts'
import { email } from './email.ts'

/**
 * Asks for a link to choose a new password, by mail. Whether anybody has the address: answer and work are the same. Without
 * mail nothing happens, since only an administrator can hand a link over.
 */
export const requestReset = command({
  name: 'staff.requestReset',
  input: z.strictObject({ email }),
  allow: 'anyone',
  find: async ({ db }, input) => {
    const [person] = await db
      .select({ id: staff.id, uid: staff.uid })
      .from(staff)
      .where(and(eq(staff.email, input.email), isNull(staff.disabledAt)))
    return person ?? null
  },
  run: async ({ db, actor, now }, { found }) => {
    const result = { mailed: mailConfigured() }
    if (!result.mailed) return { result, subject: subjectOf(found?.id) }
    const by = snapshot(actor)
    const link = await makeAskedFor(db, { staffId: found?.id ?? null, now, by })
    const effects = mailLink(link, found?.uid ?? null)
    return { result, effects, subject: subjectOf(found?.id), after: { link } }
  },
})

/** @param id 0 stands for nobody: what strangers type is not kept */
function subjectOf(id = 0) {
  return { kind: 'staff', id }
}
