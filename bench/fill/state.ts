import { eq } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { internals } from '#db/schema/journal.ts'

const KEY = 'bench.fill'

/** How far a filling is. It stands in the filled database, so that it is as true as the rows beside it. */
export interface Filling {
  /** Articles there shall be, and that there are. */
  total: number
  done: number
  /** Between which instants the articles lie, UTC milliseconds. */
  since: number
  until: number
}

/** @returns null where nothing was filled in */
export async function readFilling(): Promise<Filling | null> {
  const [row] = await reading().select().from(internals).where(eq(internals.key, KEY))
  return row ? (JSON.parse(row.value) as Filling) : null
}

/** Notes how far a filling is, in the transaction that brought it there. */
export async function noteFilling(db: Database, filling: Filling): Promise<void> {
  const value = JSON.stringify(filling)
  await db
    .insert(internals)
    .values({ key: KEY, value })
    .onConflictDoUpdate({ target: internals.key, set: { value } })
}
