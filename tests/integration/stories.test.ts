import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { stories } from '#db/schema/stories.ts'
import type { Actor } from '#domain/actor.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { execute } from '#domain/execute.ts'
import { createPreview } from '#domain/previews/create.ts'
import { readPreviewDesk } from '#domain/previews/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { findToJoin, readStory } from '#domain/stories/desk.ts'
import { joinStories } from '#domain/stories/join.ts'
import { partStory } from '#domain/stories/part.ts'
import { setEmbargo } from '#domain/stories/set-embargo.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { rowsBy } from '#tests/made-wrong.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { openParts } from '#tests/translating.ts'

const { actor } = asking()
const HOUR = 3_600_000

async function join(uid: string, other: string, more: object = {}) {
  const outcome = await execute(joinStories, { uid, with: other, ...more }, asking())
  return outcome.ok ? 'done' : outcome.refusal
}

async function translationsOf(slug: string, locale: 'en' | 'zh' = 'en') {
  const answer = await readArticle(locale, slug)
  return answer.state === 'live' ? answer.article.translations.map((one) => one.slug) : answer.state
}

const embargoOf = async (uid: string) => (await readStory(actor, uid)).embargoUntil

describe('stories', () => {
  useFreshDatabase()

  it('are joined, and parted again: readers are led from each language to the other, and no more', async () => {
    const section = await aSection()
    const en = await aLiveArticle(section, { headline: 'Ore' })
    const zh = await aLiveArticle(section, { headline: '矿石' }, { locale: 'zh' })
    const between = [await readStory(actor, en.uid), await readStory(actor, zh.uid)]
    expect(between[0]!.story).not.toBe(between[1]!.story)
    const joined = await rowsBy(joinStories, { uid: zh.uid, with: en.uid }, 5)
    expect(joined).toEqual([`article:${zh.id}`, 'articles:en @ 0', 'articles:zh @ 0', 'story:1', 'story:2'])
    expect(await translationsOf(en.slug)).toEqual([zh.slug])
    expect(await translationsOf(zh.slug, 'zh')).toEqual([en.slug])
    const { versions } = await readStory(actor, en.uid)
    expect(versions.map(({ uid }) => uid)).toEqual([en.uid, zh.uid])
    const parted = await rowsBy(partStory, { uid: en.uid }, 9)
    expect(parted).toEqual([`article:${en.id}`, 'articles:en @ 0', 'articles:zh @ 0', 'story:1', 'story:3'])
    expect(await translationsOf(en.slug)).toEqual([])
    expect(await translationsOf(zh.slug, 'zh')).toEqual([])
  })

  it('have each language once, and are not joined to themselves', async () => {
    const section = await aSection()
    const en = await aDraft(section, { headline: 'Ore' })
    const zh = await aDraft(section, { headline: '矿石' }, { locale: 'zh', joins: en.uid })
    const other = await aDraft(section, { headline: '煤' }, { locale: 'zh' })
    expect(await join(other.uid, en.uid)).toMatchObject({
      key: 'story.hasLocale',
      params: { locale: 'zh' },
      field: 'with',
    })
    expect(await join(en.uid, zh.uid)).toMatchObject({ key: 'story.joined' })
    await carryOut(partStory, { uid: zh.uid })
    expect(await join(other.uid, en.uid)).toBe('done')
    expect(await execute(partStory, { uid: zh.uid }, asking())).toMatchObject({
      refusal: { key: 'story.alone' },
    })
  })

  it('are not joined or parted by whoever saw them otherwise', async () => {
    const section = await aSection()
    const en = await aDraft(section, { headline: 'Ore' })
    const zh = await aDraft(section, { headline: '矿石' }, { locale: 'zh' })
    const { story: seen } = await readStory(actor, zh.uid)
    await carryOut(joinStories, { uid: zh.uid, with: en.uid, seen })
    const changed = { refusal: { key: 'story.changed', params: { by: 'tester' } } }
    expect(await execute(partStory, { uid: zh.uid, seen }, asking())).toMatchObject(changed)
    expect(await execute(joinStories, { uid: zh.uid, with: en.uid, seen }, asking())).toMatchObject(changed)
  })

  it('bind each other by their embargoes, of two by the later one, and go on to when they part', async () => {
    const section = await aSection()
    const en = await aDraft(section, { headline: 'Ore' })
    const zh = await aDraft(section, { headline: '矿石' }, { locale: 'zh' })
    await carryOut(setEmbargo, { uid: en.uid, until: NOON + HOUR })
    await carryOut(createPreview, { uid: zh.uid })
    expect((await readPreviewDesk(actor, zh.uid, NOON)).links).toHaveLength(1)
    expect(await join(zh.uid, en.uid)).toBe('done')
    expect(await embargoOf(zh.uid)).toBe(NOON + HOUR)
    const { links } = await readPreviewDesk(actor, zh.uid, NOON)
    expect(links).toEqual([])
    expect(await execute(publishArticle, { uid: zh.uid }, asking())).toMatchObject({
      refusal: { key: 'publish.embargo' },
    })
    await carryOut(partStory, { uid: zh.uid })
    expect([await embargoOf(zh.uid), await embargoOf(en.uid)]).toEqual([NOON + HOUR, NOON + HOUR])
    await carryOut(setEmbargo, { uid: en.uid, until: NOON + 2 * HOUR })
    expect(await join(en.uid, zh.uid)).toBe('done')
    expect(await embargoOf(zh.uid)).toBe(NOON + 2 * HOUR)
  })

  it('are not joined where an embargo would come too late', async () => {
    const section = await aSection()
    const held = await aDraft(section, { headline: 'Ore' })
    await carryOut(setEmbargo, { uid: held.uid, until: NOON + HOUR })
    const live = await aLiveArticle(section, { headline: '矿石' }, { locale: 'zh' })
    expect(await join(live.uid, held.uid)).toMatchObject({ key: 'embargo.live' })
    expect(await join(held.uid, live.uid)).toMatchObject({ key: 'embargo.live' })
    const waiting = await aDraft(section, { headline: '煤' }, { locale: 'zh' })
    await carryOut(setSchedule, { uid: waiting.uid, at: NOON + HOUR / 2 })
    expect(await join(waiting.uid, held.uid)).toMatchObject({ key: 'embargo.scheduled' })
    const [story] = await reading()
      .select()
      .from(stories)
      .where(eq(stories.uid, (await readStory(actor, waiting.uid)).story))
    expect(story!.embargoUntil).toBeNull()
  })

  it('of what readers have are changed by whoever may publish', async () => {
    const section = await aSection()
    const en = await aLiveArticle(section, { headline: 'Ore' })
    const zh = await aDraft(section, { headline: '矿石' }, { locale: 'zh' })
    const by = (...capabilities: ('article:edit' | 'article:publish')[]): Actor => ({
      ...actor,
      grants: capabilities.map((capability) => ({ capability })),
    })
    const input = { uid: zh.uid, with: en.uid }
    await expect(execute(joinStories, input, asking(0, { actor: by('article:edit') }))).rejects.toThrow(
      Forbidden,
    )
    expect(
      await execute(joinStories, input, asking(0, { actor: by('article:edit', 'article:publish') })),
    ).toMatchObject({ ok: true })
    await expect(
      execute(partStory, { uid: zh.uid }, asking(0, { actor: by('article:edit') })),
    ).rejects.toThrow(Forbidden)
  })

  it('have nothing to do with each other’s words once they are parted, and have again when they are joined', async () => {
    const section = await aSection()
    const en = await aLiveArticle(section, { headline: 'Ore' })
    const { uid } = await carryOut(beginArticle, { locale: 'zh', joins: en.uid })
    expect(await openParts(uid)).toEqual([])
    await carryOut(partStory, { uid: en.uid })
    expect(await openParts(uid)).toBeNull()
    expect(await join(en.uid, uid)).toBe('done')
    expect(await openParts(uid)).toEqual([])
  })

  it('offer what they can be joined to: other languages alone, by words, address or uid', async () => {
    const section = await aSection()
    const en = await aDraft(section, { headline: 'Iron ore' })
    const zh = await aDraft(section, { headline: 'Iron 矿石', slug: 'tie-kuang' }, { locale: 'zh' })
    const same = await aDraft(section, { headline: 'Iron mills' })
    const gone = await aDraft(section, { headline: 'Iron 旧闻' }, { locale: 'zh' })
    await carryOut(trashArticle, { uid: gone.uid })
    const found = async (text: string) => (await findToJoin(actor, en.uid, text)).map(({ uid }) => uid)
    expect(await found('iron')).toEqual([zh.uid])
    expect(await found('tie-kuang')).toEqual([zh.uid])
    expect(await found(zh.uid)).toEqual([zh.uid])
    expect(await found(`https://news.example/zh/news/tie-kuang`)).toEqual([zh.uid])
    expect(await found(same.uid)).toEqual([])
    expect(await found(' ')).toEqual([])
  })
})
