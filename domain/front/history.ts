import { and, desc, eq, gt, lt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { frontHistory } from '#db/schema/front.ts'
import type { FrontVersion } from './types.ts'

/** Versions of a front page, the newest first. @param before only those with smaller numbers */
export async function versionsOf(
  locale: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<{ versions: FrontVersion[]; next: number | null }> {
  const rows = await reading()
    .select()
    .from(frontHistory)
    .where(
      and(
        eq(frontHistory.locale, locale),
        before === undefined ? undefined : lt(frontHistory.version, before),
      ),
    )
    .orderBy(desc(frontHistory.version))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  return {
    versions: shown.map(toVersion),
    next: rows.length > limit ? shown.at(-1)!.version : null,
  }
}

/** What was done to a front page since a version, the oldest first; fifty versions at most. */
export async function versionsSince(locale: string, version: number): Promise<FrontVersion[]> {
  const rows = await reading()
    .select()
    .from(frontHistory)
    .where(and(eq(frontHistory.locale, locale), gt(frontHistory.version, version)))
    .orderBy(desc(frontHistory.version))
    .limit(50)
  return rows.map(toVersion).reverse()
}

function toVersion({
  version,
  at,
  by,
  changes,
  arrangements,
}: typeof frontHistory.$inferSelect): FrontVersion {
  const [now, ...plans] = arrangements
  return { version, at, by, changes, placed: now?.slots.length ?? 0, plans: plans.length }
}
