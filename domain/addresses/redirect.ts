import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { addresses } from '#db/schema/addresses.ts'
import { command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { refuse } from '#domain/refusal.ts'
import { webAddress } from '#lib/text.ts'

const path = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)[^\s#]*$/)

/** Lets an address of the old site (path with its query string) lead to a path of this site or elsewhere. */
export const addRedirect = command({
  name: 'redirect.add',
  input: z.strictObject({ from: path, to: z.union([path, webAddress]) }),
  allow: 'taxonomy:edit',
  run: async ({ db, now }, { input: { from, to } }) => {
    const seen = new Set([from])
    // Chains are collapsed when written, so that a reader is sent once; a chain that comes back is refused.
    let target = to
    for (;;) {
      if (seen.has(target)) refuse('redirect.loop', { from, to }, 'to')
      seen.add(target)
      const [next] = await db.select().from(addresses).where(isPath(target))
      if (!next?.targetPath) break
      target = next.targetPath
    }
    const [before] = await db.select().from(addresses).where(isPath(from))
    const [row] = await db
      .insert(addresses)
      .values({ locale: '', kind: 'path', slug: from, state: 'moved', targetPath: target, createdAt: now })
      .onConflictDoUpdate({
        target: [addresses.locale, addresses.kind, addresses.slug],
        set: { targetPath: target },
      })
      .returning()
    await db
      .update(addresses)
      .set({ targetPath: target })
      .where(and(eq(addresses.kind, 'path'), eq(addresses.targetPath, from)))
    return {
      result: { from, to: target },
      subject: { kind: 'redirect', id: row!.id },
      before: before ? { to: before.targetPath } : null,
      after: { from, to: target },
    }
  },
  touches: ({ result }) => [pageTag.address('', 'path', result.from)],
})

function isPath(slug: string) {
  return and(eq(addresses.locale, ''), eq(addresses.kind, 'path'), eq(addresses.slug, slug))
}
