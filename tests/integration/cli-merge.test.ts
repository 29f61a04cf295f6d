import { describe, expect, it } from 'vitest'
import { articlesHeld } from '#domain/sections/desk.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news } from '#tests/news.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'

describe('news: sections merge', () => {
  useFreshDatabase()

  it('moves nothing where sections stand below the one that is to go', async () => {
    const from = await aSection('Events', '会展')
    await aSection('Fairs', '展会', from)
    await aSection('News', '新闻')
    const { uid } = await aDraft(from, { headline: 'Ore' })
    expect(await news('sections', 'merge', 'events', 'news')).toMatchObject({ code: 1 })
    expect(await articlesHeld(asking().actor, from, 10)).toEqual([uid])
  })
})
