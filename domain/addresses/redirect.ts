import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { refuse } from '#domain/refusal.ts'
import { touch } from '#domain/touched.ts'
import { webAddress } from '#lib/text.ts'
import { isPath, requireSeen } from './paths.ts'
import { canonicalAddress, isReserved, spellingsOf } from './shapes.ts'

/** A path of a site, perhaps with a query string. */
export const path = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)[^\s#]*$/)

/** Where an old address may lead. */
export const target = z.union([path, webAddress])

/** Lets an address of the old site (path with its query string) lead to a path of this site or elsewhere. */
export const addRedirect = command({
  name: 'redirect.add',
  input: z.strictObject({
    from: path,
    to: target,
    /** Where it led when the person looked, null for nowhere; left out, wherever it leads is replaced. */
    seen: z.string().max(2000).nullable().optional(),
  }),
  allow: 'taxonomy:edit',
  run: async ({ db, now }, { input: { from, to, seen } }) => {
    if (isReserved(from)) refuse('redirect.reserved', { from }, 'from')
    const target = await endOfChain(db, from, to)
    const [before] = await db.select().from(addresses).where(isPath(from))
    if (before) await requireSeen(db, before, seen)
    const [row] = await db
      .insert(addresses)
      .values({ locale: '', kind: 'path', slug: from, state: 'moved', targetPath: target, createdAt: now })
      .onConflictDoUpdate({
        target: [addresses.locale, addresses.kind, addresses.slug],
        set: { state: 'moved', targetPath: target },
      })
      .returning()
    const repointed = await db
      .update(addresses)
      .set({ targetPath: target })
      .where(and(eq(addresses.kind, 'path'), inArray(addresses.targetPath, spellingsOf(from))))
      .returning({ slug: addresses.slug })
    const same = before?.state === 'moved' && before.targetPath === target
    const changed = [...(same ? [] : [from]), ...repointed.map((one) => one.slug)]
    touch(
      db,
      changed.map((slug) => pageTag.address('', 'path', slug)),
    )
    return {
      result: { from, to: target },
      subject: { kind: 'redirect', id: row!.id },
      before: before ? { to: before.targetPath } : null,
      after: { from, to: target, repointed: repointed.map((one) => one.slug) },
    }
  },
})

/**
 * Where a reader ends who is sent to `to`. Chains are collapsed when written, so that a reader is sent once; a
 * chain that comes back is refused.
 */
async function endOfChain(db: Database, from: string, to: string): Promise<string> {
  const seen = new Set([canonicalAddress(from)])
  let target = to
  for (;;) {
    const canonical = canonicalAddress(target)
    if (seen.has(canonical)) refuse('redirect.loop', { from, to }, 'to')
    seen.add(canonical)
    const next = await keptAs(db, target)
    if (!next?.targetPath) return target
    target = next.targetPath
  }
}

/** The row of an address, whichever spelling it was kept in; the same spelling goes first. */
async function keptAs(db: Database, address: string) {
  const rows = await db
    .select()
    .from(addresses)
    .where(
      and(
        eq(addresses.locale, ''),
        eq(addresses.kind, 'path'),
        inArray(addresses.slug, spellingsOf(address)),
      ),
    )
  return rows.find((row) => row.slug === address) ?? rows[0]
}
