import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { open, reading } from '#db/client.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { eq, sql } from 'drizzle-orm'
import { engine, useFreshDatabase } from '#tests/database.ts'

const ROUNDS = 40

describe('two writers of one database', () => {
  useFreshDatabase()

  // PGlite has one connection: there both writers are this process's own.
  it('wait for each other without losing a write or holding the event loop', async () => {
    await transaction(async (db) => {
      await db.insert(internals).values({ key: 'counter', value: '0' })
    })
    const other = engine === 'sqlite' ? open(`file:${join(process.env.DATA_DIR!, 'masthead.db')}`) : null
    const count = (write: typeof transaction) =>
      write(async (db) => {
        const [row] = await db.select().from(internals).where(eq(internals.key, 'counter'))
        await db
          .update(internals)
          .set({ value: String(Number(row!.value) + 1) })
          .where(eq(internals.key, 'counter'))
      })
    await Promise.all(
      Array.from({ length: ROUNDS }, (_, at) => count(other && at % 2 ? other.transaction : transaction)),
    )
    const [row] = await reading()
      .select({ value: internals.value })
      .from(internals)
      .where(sql`key = 'counter'`)
    expect(Number(row!.value)).toBe(ROUNDS)
    await other?.close()
  })
})
