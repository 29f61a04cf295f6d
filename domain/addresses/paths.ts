import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { refuse } from '#domain/refusal.ts'

/** Rows of old sites' addresses, or the one of this spelling. */
export function isPath(slug?: string) {
  const all = and(eq(addresses.locale, ''), eq(addresses.kind, 'path'))
  return slug === undefined ? all : and(all, eq(addresses.slug, slug))
}

/**
 * Two people change the same redirect: the later one is told of the first.
 * @param seen where it led when the person looked, null for nowhere; undefined asks nothing
 * @throws Refused `redirect.changed`
 */
export async function requireSeen(
  db: Database,
  { id, slug, targetPath }: Pick<typeof addresses.$inferSelect, 'id' | 'slug' | 'targetPath'>,
  seen: string | null | undefined,
): Promise<void> {
  if (seen === undefined || seen === targetPath) return
  const last = await lastDoneTo(db, { kind: 'redirect', id })
  const params = { from: slug, to: targetPath ?? '', by: last?.by ?? '', at: last?.at ?? 0 }
  refuse('redirect.changed', params, 'to')
}
