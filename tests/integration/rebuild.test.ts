import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { liveArticles, liveSections } from '#db/schema/live.ts'
import { transaction } from '#db/transaction.ts'
import { createTag } from '#domain/tags/create.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { search } from '#domain/search/reader.ts'
import { setSetting } from '#domain/settings/set.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

describe('live rebuild', () => {
  useFreshDatabase()

  it('makes the same rows again, and mends what was wrong', async () => {
    const section = await aSection()
    const tag = (await carryOut(createTag, { texts: { en: { name: 'Steel' } } })).id
    const kept = await aLiveArticle(section, { headline: 'Kept orders', tags: [tag] })
    const gone = await aLiveArticle(section, { headline: 'Gone' })
    await carryOut(withdrawArticle, { uid: gone.uid, note: 'Wrong.' }, 5)
    await aDraft(section, { headline: 'Only a draft' })
    await carryOut(placeOnFront, { uid: kept.uid, area: 'lead' })
    await carryOut(setSetting, { key: 'site.name', locale: 'en', value: 'Lanhu' })
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true, differences: [] })

    await transaction(async (db) => {
      await db.update(liveArticles).set({ headline: 'Tampered' }).where(eq(liveArticles.slug, kept.slug))
      await db.delete(liveSections)
    })
    expect(await carryOut(rebuildLive, {})).toMatchObject({
      equal: false,
      differences: [
        'liveArticles: 1 missing or wrong, 1 too many',
        'liveSections: 2 missing or wrong, 0 too many',
      ],
    })
    expect((await search('en', 'kept orders')).cards.map((card) => card.headline)).toEqual(['Kept orders'])
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true })
  })
})
