import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { execute } from '#domain/execute.ts'
import { readStory } from '#domain/stories/desk.ts'
import { followSource } from '#domain/translations/follow.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection } from '#tests/newsroom.ts'
import { aPair, bodyOf, correct, english, openParts } from '#tests/translating.ts'

const MINUTE = 60_000

const liveRow = async (id: number) =>
  JSON.stringify(await reading().select().from(liveArticles).where(eq(liveArticles.articleId, id)))

describe('an article', () => {
  useFreshDatabase()

  it('is told by hand what it translates, where it was joined later', async () => {
    const section = await aSection()
    const source = await aLiveArticle(section, { headline: 'Ore', body: bodyOf(english) })
    const { uid, id } = await aLiveArticle(section, { headline: '矿石' }, { locale: 'zh', joins: source.uid })
    const zh = await liveRow(id)
    await correct(source.uid, { ...english, first: 'Ore is cheap.' }, MINUTE)
    expect(await openParts(uid)).toBeNull()
    const follow = (more: object) =>
      execute(followSource, { uid, source: { uid: source.uid, revision: 1 }, ...more }, asking(2 * MINUTE))
    expect(await follow({ seen: 7 })).toMatchObject({ refusal: { key: 'translation.baseChanged' } })
    expect(await follow({ seen: null })).toMatchObject({ ok: true })
    expect(await openParts(uid)).toEqual(['first'])
    const { versions } = await readStory(asking().actor, uid)
    expect(versions).toMatchObject([
      { uid: source.uid, source: null, current: null, lag: 0 },
      { uid, source: source.uid, current: { number: 2, version: 2 }, lag: 1 },
    ])
    expect(await liveRow(id)).toBe(zh)
    expect(await follow({ source: null })).toMatchObject({ ok: true })
    expect(await openParts(uid)).toBeNull()
  })

  it('translates neither itself, nor its own translation, nor what is another story', async () => {
    const { source, translation } = await aPair()
    const other = await aLiveArticle(await aSection('B', '乙'), { headline: 'Coal' })
    const follow = async (uid: string, of: string) => {
      const outcome = await execute(followSource, { uid, source: { uid: of, revision: 1 } }, asking())
      return outcome.ok ? 'done' : outcome.refusal.key
    }
    expect(await follow(translation.uid, translation.uid)).toBe('translation.itself')
    expect(await follow(source.uid, translation.uid)).toBe('translation.circle')
    expect(await follow(translation.uid, other.uid)).toBe('translation.otherStory')
    expect(await follow(translation.uid, source.uid)).toBe('done')
  })
})
