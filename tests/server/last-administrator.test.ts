import { describe, expect, it } from 'vitest'
import { inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { execute } from '#domain/execute.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { asking } from '#tests/asking.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { useServerDatabase } from '#tests/server-database.ts'

const url = useServerDatabase()
const ROUNDS = 10

describe.runIf(url)('administrators on a PostgreSQL server', () => {
  it('one stays when two disable each other at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const two = [
        await aPerson(`chen-${round}@news.example`, ['administrator']),
        await aPerson(`lin-${round}@news.example`, ['administrator']),
      ] as const
      const ids = two.map(({ id }) => id)
      const [chen, lin] = [await signedIn(two[0]), await signedIn(two[1])]
      const both = await Promise.all([
        execute(disableStaff, { uid: lin.uid! }, asking(0, { actor: chen })),
        execute(disableStaff, { uid: chen.uid! }, asking(0, { actor: lin })),
      ])
      expect(both.map(({ ok }) => ok).sort(), `round ${round}`).toEqual([false, true])
      const rows = await reading().select().from(staff).where(inArray(staff.id, ids))
      expect(rows.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1)
      // The next round begins without administrators.
      await transaction((db) => db.update(staff).set({ disabledAt: 1 }).where(inArray(staff.id, ids)))
    }
  })
})
