import { and, eq, gt, lt, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { presences } from '#db/schema/desk.ts'
import { snapshot } from '#domain/actor.ts'
import type { CommandContext } from '#domain/command.ts'
import { PRESENT_FOR } from './rules.ts'

export type Presence = typeof presences.$inferSelect

/** Who has an article open, in the order of their coming. */
export async function presentAt(db: Database, articleId: number, now: number): Promise<Presence[]> {
  return db
    .select()
    .from(presences)
    .where(and(eq(presences.articleId, articleId), gt(presences.seenAt, now - PRESENT_FOR)))
    .orderBy(presences.since, presences.tab)
}

/** A tab that has an article open, as others are told of it. */
export interface ShownPresence extends Pick<Presence, 'staffUid' | 'tab' | 'writes' | 'since'> {
  name: string
}

export function shownPresence({ by, staffUid, tab, writes, since }: Presence): ShownPresence {
  return { name: by.name, staffUid, tab, writes, since }
}

/** Notes that a tab is there, and gives it the lock where it wants it and nobody has it. */
export async function noteTab(
  { db, actor, now }: CommandContext,
  articleId: number,
  { tab, wants }: { tab: string; wants: boolean },
): Promise<void> {
  const others = (await presentAt(db, articleId, now)).filter((one) => one.tab !== tab)
  const writes = wants && !others.some((one) => one.writes)
  const seen = { staffUid: actor.uid ?? '', by: snapshot(actor), writes, seenAt: now }
  await db
    .delete(presences)
    .where(
      and(
        eq(presences.articleId, articleId),
        lt(presences.seenAt, now - PRESENT_FOR),
        ne(presences.tab, tab),
      ),
    )
  await db
    .insert(presences)
    .values({ articleId, tab, since: now, ...seen })
    .onConflictDoUpdate({ target: [presences.articleId, presences.tab], set: seen })
}

/** Who writes is there. */
export async function noteWriting(context: CommandContext, articleId: number, tab: string): Promise<void> {
  await noteTab(context, articleId, { tab, wants: true })
}
