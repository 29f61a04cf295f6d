import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { addresses } from '#db/schema/addresses.ts'
import { command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { NotFound } from '#domain/refusal.ts'
import { touch } from '#domain/touched.ts'
import { isPath, requireSeen } from './paths.ts'

/** Takes an address of the old site away: readers find nothing there from then on. */
export const removeRedirect = command({
  name: 'redirect.remove',
  input: z.strictObject({
    from: z.string().max(2000),
    /** Where it led when the person looked; left out, wherever it leads it goes. */
    seen: z.string().max(2000).optional(),
  }),
  allow: 'taxonomy:edit',
  find: async ({ db }, { from }) => {
    const [row] = await db.select().from(addresses).where(isPath(from))
    if (!row) throw new NotFound('redirect', from)
    return row
  },
  run: async ({ db }, { input, found }) => {
    await requireSeen(db, found, input.seen)
    await db.delete(addresses).where(eq(addresses.id, found.id))
    touch(db, [pageTag.address('', 'path', found.slug)])
    return {
      result: { from: found.slug },
      subject: { kind: 'redirect', id: found.id },
      before: { from: found.slug, to: found.targetPath },
    }
  },
})
