import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { pageTag } from '#domain/page-tags.ts'
import { refuse } from '#domain/refusal.ts'
import type { AddressKind } from './reader.ts'

/** One address and what it shall lead to. */
export interface Claim {
  locale: string
  kind: AddressKind
  slug: string
  targetId: number
  now: number
}

/**
 * The wanted slug, or with the first free suffix (`-2`, `-3`, …): a slug that was ever public belongs to its
 * target for good.
 */
export async function freeSlug(
  db: Database,
  claim: Omit<Claim, 'now' | 'targetId'> & { targetId: number | null },
) {
  for (let suffix = 1; ; suffix++) {
    const slug = suffix === 1 ? claim.slug : `${claim.slug}-${suffix}`
    const owner = await ownerOf(db, { ...claim, slug })
    if (owner === null || owner === claim.targetId) return slug
  }
}

/**
 * Makes an address the current one of its target; the target's other addresses in this language lead to it.
 * @returns tags of the addresses that changed
 * @throws Refused `slug.taken` when it belongs to another target
 */
export async function claimAddress(db: Database, claim: Claim): Promise<string[]> {
  const { locale, kind, slug, targetId, now } = claim
  const owner = await ownerOf(db, claim)
  if (owner !== null && owner !== targetId) refuse('slug.taken', { slug })
  const changed = await db
    .update(addresses)
    .set({ state: 'moved' })
    .where(and(ofTarget(claim), ne(addresses.slug, slug), ne(addresses.state, 'moved')))
    .returning({ slug: addresses.slug })
  await db
    .insert(addresses)
    .values({ locale, kind, slug, targetId, state: 'current', createdAt: now })
    .onConflictDoUpdate({
      target: [addresses.locale, addresses.kind, addresses.slug],
      set: { state: 'current' },
    })
  return [slug, ...changed.map((row) => row.slug)].map((one) => pageTag.address(locale, kind, one))
}

/** Marks the current address of a target as gone: readers get 410. @returns tags of the addresses that changed */
export async function retireAddress(db: Database, of: Omit<Claim, 'slug' | 'now'>): Promise<string[]> {
  const rows = await db
    .update(addresses)
    .set({ state: 'gone' })
    .where(and(ofTarget(of), eq(addresses.state, 'current')))
    .returning({ slug: addresses.slug })
  return rows.map((row) => pageTag.address(of.locale, of.kind, row.slug))
}

/** Lets all addresses of one target lead to another, as merged tags do. */
export async function handOver(
  db: Database,
  kind: AddressKind,
  fromId: number,
  toId: number,
): Promise<string[]> {
  const rows = await db
    .update(addresses)
    .set({ state: 'moved', targetId: toId })
    .where(and(eq(addresses.kind, kind), eq(addresses.targetId, fromId)))
    .returning({ locale: addresses.locale, slug: addresses.slug })
  return rows.map((row) => pageTag.address(row.locale, kind, row.slug))
}

async function ownerOf(db: Database, { locale, kind, slug }: Pick<Claim, 'locale' | 'kind' | 'slug'>) {
  const [row] = await db
    .select({ targetId: addresses.targetId })
    .from(addresses)
    .where(and(eq(addresses.locale, locale), eq(addresses.kind, kind), eq(addresses.slug, slug)))
  return row?.targetId ?? null
}

function ofTarget({ locale, kind, targetId }: Pick<Claim, 'locale' | 'kind' | 'targetId'>) {
  return and(eq(addresses.locale, locale), eq(addresses.kind, kind), eq(addresses.targetId, targetId))
}
