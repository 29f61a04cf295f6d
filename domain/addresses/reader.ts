import { and, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { addresses, type addressKinds } from '#db/schema/addresses.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'

export type AddressKind = (typeof addressKinds)[number]

/** What an address leads to; null when it was never public. Chains of moves are collapsed when written. */
export async function readAddress(
  locale: string,
  kind: AddressKind,
  slug: string,
): Promise<{ state: 'current' | 'gone'; targetId: number } | { state: 'moved'; slug: string } | null> {
  reads(pageTag.address(locale, kind, slug))
  const [row] = await reading()
    .select({ state: addresses.state, targetId: addresses.targetId })
    .from(addresses)
    .where(and(eq(addresses.locale, locale), eq(addresses.kind, kind), eq(addresses.slug, slug)))
  if (!row || row.targetId === null) return null
  if (row.state !== 'moved') return { state: row.state, targetId: row.targetId }
  const [current] = await reading()
    .select({ slug: addresses.slug })
    .from(addresses)
    .where(
      and(
        eq(addresses.kind, kind),
        eq(addresses.targetId, row.targetId),
        eq(addresses.locale, locale),
        eq(addresses.state, 'current'),
      ),
    )
  return current ? { state: 'moved', slug: current.slug } : { state: 'gone', targetId: row.targetId }
}
