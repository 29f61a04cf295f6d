import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { project, type Projectable } from '#domain/project.ts'

/** Takes the live rows and the addresses of things that are no more. */
export async function forget(
  db: Database,
  kind: Exclude<Projectable, 'slot' | 'medium'>,
  ids: number[],
): Promise<void> {
  for (const id of ids) await project(db, kind, id)
  await db.delete(addresses).where(and(eq(addresses.kind, kind), inArray(addresses.targetId, ids)))
}
