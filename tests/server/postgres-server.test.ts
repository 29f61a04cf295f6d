import { eq, gt, inArray, type SQL } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { internals } from '#db/schema/journal.ts'
import { publications } from '#db/schema/publications.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { transaction } from '#db/transaction.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { execute } from '#domain/execute.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { asking } from '#tests/asking.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { useServerDatabase } from '#tests/server-database.ts'

const url = useServerDatabase()
const RACERS = 12

describe.runIf(url)('on a PostgreSQL server', () => {
  it('migrates once and knows it', async () => {
    expect(await migrate('')).toEqual({ applied: 0, backup: null })
  })

  it('has nothing under a number that no id can be', async () => {
    const id = await aSection()
    const found = (which: SQL) => reading().select({ id: sections.id }).from(sections).where(which)
    for (const handmade of [2 ** 31, 99_999_999_999, Number.MAX_SAFE_INTEGER, 1e300, -(2 ** 40)])
      expect(await found(inArray(sections.id, [handmade, id])), String(handmade)).toEqual([{ id }])
    expect(await found(gt(sections.id, 2 ** 40))).toEqual([])
    expect(await found(gt(sections.id, -(2 ** 40)))).toEqual([{ id }])
  })

  it('loses no write when many transactions change the same row at once', async () => {
    await transaction(async (db) => {
      await db.insert(internals).values({ key: 'counter', value: '0' })
    })
    const addOne = () =>
      transaction(async (db) => {
        const [row] = await db.select().from(internals).where(eq(internals.key, 'counter'))
        await db
          .update(internals)
          .set({ value: String(Number(row!.value) + 1) })
          .where(eq(internals.key, 'counter'))
      })
    await Promise.all(Array.from({ length: RACERS }, addOne))
    const [row] = await reading().select().from(internals).where(eq(internals.key, 'counter'))
    expect(Number(row!.value)).toBe(RACERS)
  })

  it('publishes an article once when it is asked for many times at once', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Raced' })
    const outcomes = await Promise.all(
      Array.from({ length: RACERS }, () => execute(publishArticle, { uid }, asking())),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await reading().select().from(publications)).toHaveLength(1)
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true })
  })
})
