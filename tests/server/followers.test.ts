import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { connection } from '#db/client.ts'
import { followInvalidations, writeInvalidations } from '#db/invalidations.ts'
import { transaction } from '#db/transaction.ts'
import { useServerDatabase } from '#tests/server-database.ts'

const url = useServerDatabase()

describe.runIf(url)('who follows invalidations on a PostgreSQL server', () => {
  it('misses none when the one written first is committed last', async () => {
    const told: string[] = []
    const follower = await followInvalidations(({ changes }) => told.push(...changes.map(({ tag }) => tag)))
    const write = (tag: string, seconds: number) =>
      transaction(async (db) => {
        await writeInvalidations(db, [{ tag, place: null }], 1)
        await db.select({ slept: sql`pg_sleep(${seconds})` }).from(sql`(select 1) as one`)
      })
    const slow = write('written first', 0.4)
    const quick = write('written second', 0)
    const all = Promise.all([slow, quick])
    let over = false
    void all.then(() => (over = true))
    while (!over) await follower.catchUp()
    await all
    await follower.catchUp()
    // Other tests write to the same database.
    expect(told.filter((tag) => tag.startsWith('written')).toSorted()).toEqual([
      'written first',
      'written second',
    ])
    follower.close()
  })

  it('asks one question at a time, whoever asks when', async () => {
    const follower = await followInvalidations(() => undefined)
    const pool = connection().raw as { query: (...args: unknown[]) => unknown }
    const { query } = pool
    let [underWay, most] = [0, 0]
    pool.query = async (...args) => {
      most = Math.max(most, ++underWay)
      try {
        return await query.apply(pool, args)
      } finally {
        underWay--
      }
    }
    // As makings do: each asks again as soon as it was answered.
    const askOn = async (times: number): Promise<void> => {
      await follower.catchUp()
      if (times > 1) await askOn(times - 1)
    }
    await Promise.all(Array.from({ length: 8 }, () => askOn(20)))
    pool.query = query
    expect(most).toBe(1)
    follower.close()
  })

  it('knows of every commit that was acknowledged before it was asked', async () => {
    const told = new Set<string>()
    const follower = await followInvalidations(({ changes }) => changes.forEach(({ tag }) => told.add(tag)))
    const late: string[] = []
    const write = async (tag: string) => {
      await transaction((db) => writeInvalidations(db, [{ tag, place: null }], 1))
      await follower.catchUp()
      if (!told.has(tag)) late.push(tag)
    }
    const tags = Array.from({ length: 100 }, (_, at) => `tag ${at}`)
    await Promise.all(tags.map(write))
    expect(late).toEqual([])
    follower.close()
  })
})
