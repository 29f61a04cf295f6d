import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { closeLinksOf } from '#domain/links/inside.ts'
import { endPreviewsBy } from '#domain/previews/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { endSessionsOf } from '#domain/sessions/inside.ts'
import { keepAnAdministrator } from './last-administrator.ts'
import { loadStaff } from './load.ts'

/**
 * Shuts somebody out: their sessions end, their links are good for nothing, and so are those by which they let strangers see
 * articles. What they did stays theirs. It asks for no fresh sign of who does it, because it may have to be quick; `staff.enable`
 * undoes it and does ask.
 */
export const disableStaff = command({
  name: 'staff.disable',
  input: z.strictObject({ uid: z.string().max(40) }),
  allow: 'staff:manage',
  find: ({ db }, { uid }) => loadStaff(db, uid),
  run: async ({ db, now }, { found }) => {
    if (found.disabledAt !== null) refuse('staff.isDisabled')
    await keepAnAdministrator(db, found)
    await db.update(staff).set({ disabledAt: now }).where(eq(staff.id, found.id))
    await closeLinksOf(db, found.id, now)
    await endPreviewsBy(db, found.uid, now)
    const ended = await endSessionsOf(db, found.id, now)
    return {
      result: { uid: found.uid, ended },
      subject: { kind: 'staff', id: found.id },
      before: { disabledAt: null },
      after: { disabledAt: now, ended },
    }
  },
})
