import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { useFreshDatabase } from '#tests/database.ts'

const put = (key: string) =>
  transaction(async (db) => {
    await db.insert(internals).values({ key, value: 'x' })
  })
const keys = async () => (await reading().select().from(internals)).map((row) => row.key)

describe('transaction', () => {
  useFreshDatabase()

  it('keeps all of the work or nothing', async () => {
    const half = transaction(async (db) => {
      await db.insert(internals).values({ key: 'half', value: 'x' })
      throw new Error('midway')
    })
    await expect(half).rejects.toThrow('midway')
    expect(await keys()).not.toContain('half')
  })

  it('throws when begun inside another one, and rolls back', async () => {
    const nested = transaction(async (db) => {
      await db.insert(internals).values({ key: 'outer', value: 'x' })
      await put('inner')
    })
    await expect(nested).rejects.toThrow('inside a transaction')
    expect(await keys()).not.toContain('outer')
  })

  it('fails work that awaits anything but the database, and lets nothing trail after it', async () => {
    const trailing = Promise.withResolvers<unknown>()
    const waiting = transaction(async (db) => {
      await db.insert(internals).values({ key: 'waiting', value: 'x' })
      await new Promise((resolve) => setTimeout(resolve, 100))
      await db
        .insert(internals)
        .values({ key: 'trailing', value: 'x' })
        .then(() => trailing.resolve('written'), trailing.resolve)
    })
    await expect(waiting).rejects.toThrow('not the database')
    const trailed = (await trailing.promise) as Error
    expect([trailed.message, String(trailed.cause)].join()).toContain('this transaction is over')
    expect(await keys()).not.toEqual(expect.arrayContaining(['waiting']))
    expect(await keys()).not.toEqual(expect.arrayContaining(['trailing']))
  })

  it('goes on after a failed one, in the order asked', async () => {
    const all = await Promise.allSettled([
      put('first'),
      transaction(() => Promise.reject(new Error('no'))),
      put('second'),
    ])
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await keys()).toEqual(expect.arrayContaining(['first', 'second']))
  })
})
