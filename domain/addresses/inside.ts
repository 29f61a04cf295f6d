import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { pageTag } from '#domain/page-tags.ts'
import { refuse } from '#domain/refusal.ts'
import { touch } from '#domain/touched.ts'
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
    if (owner === null || owner.targetId === claim.targetId) return slug
  }
}

/**
 * Makes an address the current one of its target; the target's other addresses in this language lead to it.
 * @throws Refused `slug.taken` when it belongs to another target
 */
export async function claimAddress(db: Database, claim: Claim): Promise<void> {
  const { locale, kind, slug, targetId, now } = claim
  const owner = await ownerOf(db, claim)
  if (owner !== null && owner.targetId !== targetId) refuse('slug.taken', { slug })
  if (owner?.state === 'current') return
  await db
    .update(addresses)
    .set({ state: 'moved' })
    .where(and(ofTarget(claim), ne(addresses.slug, slug), ne(addresses.state, 'moved')))
  await db
    .insert(addresses)
    .values({ locale, kind, slug, targetId, state: 'current', createdAt: now })
    .onConflictDoUpdate({
      target: [addresses.locale, addresses.kind, addresses.slug],
      set: { state: 'current' },
    })
  await touchAll(db, claim)
}

/** Marks the current addresses of a target as gone, in all its languages: readers get 410. */
export async function retireAll(db: Database, kind: AddressKind, targetId: number): Promise<void> {
  const isCurrent = eq(addresses.state, 'current')
  const rows = await db
    .update(addresses)
    .set({ state: 'gone' })
    .where(and(eq(addresses.kind, kind), eq(addresses.targetId, targetId), isCurrent))
    .returning({ locale: addresses.locale })
  for (const { locale } of rows) await touchAll(db, { locale, kind, targetId })
}

/** Lets all addresses of one target lead to another, as merged tags do. */
export async function handOver(db: Database, kind: AddressKind, fromId: number, toId: number): Promise<void> {
  const rows = await db
    .update(addresses)
    .set({ state: 'moved', targetId: toId })
    .where(and(eq(addresses.kind, kind), eq(addresses.targetId, fromId)))
    .returning({ locale: addresses.locale, slug: addresses.slug })
  touch(db, tagsOf(kind, rows))
}

/** Takes the addresses of things that are no more, as only samples are: they were never public. */
export async function forgetAddresses(db: Database, kind: AddressKind, targetIds: number[]): Promise<void> {
  const rows = await db
    .delete(addresses)
    .where(and(eq(addresses.kind, kind), inArray(addresses.targetId, targetIds)))
    .returning({ locale: addresses.locale, slug: addresses.slug })
  touch(db, tagsOf(kind, rows))
}

/** Where the current one changes, all that lead to it do. */
async function touchAll(db: Database, of: Pick<Claim, 'locale' | 'kind' | 'targetId'>): Promise<void> {
  const rows = await db
    .select({ locale: addresses.locale, slug: addresses.slug })
    .from(addresses)
    .where(ofTarget(of))
  touch(db, tagsOf(of.kind, rows))
}

function tagsOf(kind: AddressKind, rows: readonly { locale: string; slug: string }[]): string[] {
  return rows.map(({ locale, slug }) => pageTag.address(locale, kind, slug))
}

async function ownerOf(db: Database, { locale, kind, slug }: Pick<Claim, 'locale' | 'kind' | 'slug'>) {
  const [row] = await db
    .select({ targetId: addresses.targetId, state: addresses.state })
    .from(addresses)
    .where(and(eq(addresses.locale, locale), eq(addresses.kind, kind), eq(addresses.slug, slug)))
  return row ?? null
}

function ofTarget({ locale, kind, targetId }: Pick<Claim, 'locale' | 'kind' | 'targetId'>) {
  return and(eq(addresses.locale, locale), eq(addresses.kind, kind), eq(addresses.targetId, targetId))
}
