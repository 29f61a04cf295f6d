import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { liveArticles } from '#db/schema/live.ts'
import { transaction } from '#db/transaction.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { createTag } from '#domain/tags/create.ts'
import { touch, touchedIn } from '#domain/touched.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { rowsBy } from '#tests/made-wrong.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

describe('everything', () => {
  it('is wrong only where live rows really were, or samples went', async () => {
    const { id } = await aLiveArticle(await aSection(), { headline: 'Piece' })
    expect(await rowsBy(rebuildLive, {})).toEqual([])
    await transaction((db) =>
      db.update(liveArticles).set({ headline: 'Spoilt' }).where(eq(liveArticles.articleId, id)).then(),
    )
    expect(await rowsBy(rebuildLive, {})).toEqual(['everything'])
    expect(await rowsBy(removeSamples, {})).toEqual([])
    await carryOut(createTag, { texts: { en: { name: 'Sample' } }, sample: true })
    expect(await rowsBy(removeSamples, {})).toEqual(['everything'])
  })
})

describe('what is touched', () => {
  it('belongs to one attempt of one transaction', async () => {
    const seen = new Set<unknown>()
    const attempt = () =>
      transaction(async (db) => {
        expect(touchedIn(db)).toEqual([])
        touch(db, ['a'], 1)
        touch(db, ['a'], 2)
        touch(db, ['b'])
        touch(db, ['b'], 3)
        expect(touchedIn(db)).toEqual([
          { tag: 'a', place: 1 },
          { tag: 'a', place: 2 },
          { tag: 'b', place: null },
        ])
        seen.add(db)
        await db.select().from(liveArticles)
        // As PostgreSQL says where a race was lost; then the same work runs again.
        if (seen.size === 1) throw Object.assign(new Error('lost a race'), { code: '40001' })
      })
    await attempt().catch(() => attempt())
    expect(seen.size).toBe(2)
  })

  it('is all of a list from so many places on', async () => {
    await transaction(async (db) => {
      for (let place = 0; place < 200; place++) touch(db, ['a'], place)
      expect(touchedIn(db)).toEqual([{ tag: 'a', place: null }])
      await db.select().from(liveArticles)
    })
  })
})
