import type { Database } from '#db/client.ts'
import { forgetAddresses } from '#domain/addresses/inside.ts'
import { project, type Projectable } from '#domain/project.ts'

/** Takes the live rows and the addresses of things that are no more. */
export async function forget(
  db: Database,
  kind: Exclude<Projectable, 'medium'>,
  ids: number[],
): Promise<void> {
  for (const id of ids) await project(db, kind, id)
  await forgetAddresses(db, kind, ids)
}
