import { and, asc, eq, gt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'

/** An address of the old site and where it leads. */
export interface DeskRedirect {
  from: string
  to: string
}

/**
 * Addresses of the old site, by address.
 * @param after the last address of the page before; '' for the first page
 * @throws Forbidden
 */
export async function listRedirects(
  actor: Actor,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<DeskRedirect[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ from: addresses.slug, to: addresses.targetPath })
    .from(addresses)
    .where(and(eq(addresses.locale, ''), eq(addresses.kind, 'path'), gt(addresses.slug, after)))
    .orderBy(asc(addresses.slug))
    .limit(limit)
  return rows.map(({ from, to }) => ({ from, to: to ?? '' }))
}
